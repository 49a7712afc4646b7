import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import test from 'ava'

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

interface Manifest {
  readonly version: string
  readonly bin: { readonly lobule: string }
  readonly dependencies: Record<string, string>
}

const scratch = mkdtempSync(join(tmpdir(), 'lobule-package-'))
const installed = join(scratch, 'node_modules', 'lobule')
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const packed = install()
test.after.always(() => rmSync(scratch, { recursive: true, force: true }))

function run(command: string, ...parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, { cwd: scratch, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} gave ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** What tsc says of a file of the scratch project under the strictest options. */
const compile = (file: string): string => run(process.execPath, resolve('node_modules/typescript/bin/tsc'), file,
  '--noEmit', '--strict', '--skipLibCheck', 'false', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess',
  '--target', 'es2022', '--lib', 'es2023,dom', '--module', 'nodenext', '--types', '')

/** Packs what is built and installs it as a package manager would, in a project with its dependencies and no others. */
function install(): Packed {
  const [result] = JSON.parse(run('npm', 'pack', resolve('.'), '--ignore-scripts', '--json', '--offline')) as [Packed]
  mkdirSync(installed, { recursive: true })
  run('tar', '-xzf', result.filename, '-C', installed, '--strip-components', '1')
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(scratch, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
  mkdirSync(join(scratch, 'node_modules', '.bin'))
  symlinkSync(join('..', 'lobule', manifest.bin.lobule), join(scratch, 'node_modules', '.bin', 'lobule'))
  chmodSync(join(installed, manifest.bin.lobule), 0o755)
  writeFileSync(join(scratch, 'package.json'), '{ "name": "scratch", "private": true, "type": "module" }')
  return result
}

test('the package holds what users need and nothing else', (t) => {
  const paths = packed.files.map(({ path }) => path)
  const allowed = [
    /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|CITATION\.cff)$/,
    /^dist\/(?:index|lobule|trialWorker|chunks\/[\w.-]+)\.js(?:\.map)?$/, /^dist\/types\/[\w/]+\.d\.ts$/,
    /^dist\/lab\/(?:index\.html|lab\.css|lab\.js|worker\.js)$/, /^circuits\/[\w.-]+\.(?:json|md)$/,
    /^scripts\/studies\/[\w.-]+\.(?:json|md)$/, /^data\/(?:graphs\/)?[\w.-]+\.(?:csv|json|md|svg)$/,
  ]
  t.deepEqual(paths.filter((path) => !allowed.some((pattern) => pattern.test(path))), [])
  const needed = [
    'dist/index.js', 'dist/lobule.js', 'dist/trialWorker.js', 'dist/types/index.d.ts', 'dist/lab/index.html',
    'circuits/cerebellar-cortex.json', 'data/digits.csv',
    'LICENSE',
  ]
  t.deepEqual(needed.filter((path) => !paths.includes(path)), [])
  const [size, unpacked] = [packed.size, packed.unpackedSize].map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`)
  t.log(`${paths.length} files, ${size} packed, ${unpacked} unpacked`)
  t.true(packed.size < 3.5e6)
})

test('every source map in it carries its sources', (t) => {
  const maps = packed.files.filter(({ path }) => path.endsWith('.map'))
  t.true(maps.length > 0)
  for (const { path } of maps) {
    const text = readFileSync(join(installed, path), 'utf8')
    const { sources, sourcesContent } = JSON.parse(text) as Record<string, unknown[]>
    t.is(sourcesContent?.length, sources!.length, path)
    t.true(sourcesContent?.every((content) => typeof content === 'string'), path)
  }
})

test('a script imports lobule by name and recalls a word', (t) => {
  writeFileSync(join(scratch, 'script.mjs'), `
    import { loadCircuit, openLevel, randomWord, stream, withFlips, hamming } from 'lobule'
    import circuitFile from 'lobule/circuits/cerebellar-cortex.json' with { type: 'json' }
    const circuit = loadCircuit('circuits/cerebellar-cortex.json', ['populations.granule.count=5000'])
    const memory = openLevel(circuit, 'circuit', 1, { beta: 5 })
    const word = randomWord(256, stream(1, 'word').uint32)
    memory.write(word, word)
    console.log(circuitFile.name, hamming(memory.read(withFlips(word, [1, 2, 3])), word))
  `)
  t.is(run(process.execPath, '--no-warnings', 'script.mjs'), 'cerebellar-cortex 0\n')
})

test('its types hold in a strict project without any types of ours that are not in it', (t) => {
  writeFileSync(join(scratch, 'script.ts'), readFileSync('scripts/recall-words.ts', 'utf8'))
  writeFileSync(join(scratch, 'wrong.ts'),
    'import { loadCircuit } from \'lobule\'\nexport const bits: string = loadCircuit(\'x\').memory.design.bits\n')
  t.is(compile('script.ts'), '')
  t.regex(t.throws(() => compile('wrong.ts')).message, /wrong\.ts\(2,14\): error TS2322: Type 'number' is not/)
})

test('its command prints the version, and runs with the circuit and the digits that ship, wherever one is', (t) => {
  const lobule = join(scratch, 'node_modules', '.bin', 'lobule')
  t.is(run(lobule, '--version'), `${manifest.version}\n`)
  const set = ['populations.granule.count=3000', 'experiment.replicates=1', 'experiment.noise=[0]']
  const out = run(lobule, 'run', 'circuits/cerebellar-cortex.json', '--level', 'sdm', '--out', 'runs/first',
    ...set.flatMap((assignment) => ['--set', assignment]))
  t.regex(out, /^Recall in cerebellar-cortex, level sdm: 10 patterns of 256 bits \(data\/digits\.csv\), 1 seed\n/)
  t.regex(readFileSync(join(scratch, 'runs', 'first', 'report.html'), 'utf8'), /^<!doctype html>/i)
})
