// npm run bench -- [--only <name>] [--json]
// Times every kernel: SIMD WebAssembly, its TypeScript reference and, where there are a C compiler and numpy, those.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import esbuild from 'esbuild'
import { rows } from './bench/rows.mjs'
import { buildKernels, root } from './steps.mjs'

const warmUpRounds = 4
const rounds = 15

const { values: options } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } })
const chosen = rows.filter(({ name }) => options.only === undefined || name.includes(options.only))
if (chosen.length === 0) {
  const names = rows.map(({ name }) => name).join(', ')
  console.error(`--only ${options.only}: no row has that in its name; allowed: ${names}`)
  process.exit(2)
}

const folder = join(root, 'build', 'bench')
mkdirSync(folder, { recursive: true })
buildKernels()
await esbuild.build({
  stdin: { contents: `export * from './src/kernels/kernels.ts'; export * from './src/kernels/referenceKernels.ts'`,
    resolveDir: root },
  bundle: true, platform: 'node', target: 'node20', format: 'esm', loader: { '.wasm': 'binary' },
  outfile: join(folder, 'kernels.mjs'),
})
const library = await import(pathToFileURL(join(folder, 'kernels.mjs')).href)
const { createKernels, createReferenceKernels } = library
const compiler = compileBaseline()
const python = pythonWithNumpy()
let numpyVersion = 'no numpy'

/** The version of the C compiler, or nothing where there is none. */
function compileBaseline() {
  const version = spawnSync('cc', ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) return undefined
  const { status } = spawnSync('cc', ['-O3', '-march=native', '-o', join(folder, 'baseline'),
    join(root, 'scripts', 'bench', 'baseline.c'), '-lm'], { stdio: 'inherit' })
  return status === 0 ? version.stdout.split('\n')[0] : undefined
}

/** A Python that has numpy, or nothing. */
function pythonWithNumpy() {
  return ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0)
}

/** A runner of a baseline in a process of its own, which answers each line with nanoseconds, and how to end it.
 * @param {string} program @param {string[]} parameters */
function baselineOf(program, parameters) {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const line = async () => String((await once(lines, 'line'))[0])
  return {
    line,
    async run() {
      child.stdin.write('\n')
      return Number(await line())
    },
    end: () => child.stdin.end(),
  }
}

/** @param {() => unknown} run */
function timed(run) {
  const start = performance.now()
  run()
  return (performance.now() - start) * 1e6
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? NaN

/** @param {number | undefined} of @param {number | undefined} to */
const ratio = (of, to) => (of ?? NaN) / (to ?? NaN)

/** Alternates the sides round by round; medians of time per unit. @param {import('./bench/rows.mjs').Row} row */
async function measure(row) {
  const bytes = row.bytes(row.parameters)
  const webAssembly = row.prepare(createKernels(bytes), row.parameters, library)
  const typeScript = row.prepare(createReferenceKernels(bytes), row.parameters, library)
  const given = [row.kernel, ...Object.values(row.parameters).map(String)]
  const native = compiler === undefined ? undefined : baselineOf(join(folder, 'baseline'), given)
  const numpy = python === undefined || !row.numpy ? undefined
    : baselineOf(python, [join(root, 'scripts', 'bench', 'numpy_baseline.py'), ...given])
  if (numpy !== undefined) numpyVersion = await numpy.line()
  /** @type {{ webAssembly: number[], typeScript: number[], c: number[], numpy: number[] }} */
  const times = { webAssembly: [], typeScript: [], c: [], numpy: [] }
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    if (round === warmUpRounds) for (const list of Object.values(times)) list.length = 0
    times.webAssembly.push(timed(webAssembly))
    if (!row.slow) times.typeScript.push(timed(typeScript))
    if (native !== undefined) times.c.push(await native.run())
    if (numpy !== undefined) times.numpy.push(await numpy.run())
  }
  native?.end()
  numpy?.end()
  let last
  const lastTime = timed(() => { last = typeScript() })
  if (row.slow) times.typeScript.push(lastTime)
  if (webAssembly() !== last) throw new Error(`${row.name}: WebAssembly and TypeScript differ`)
  const [simd, plain, c, array] = [times.webAssembly, times.typeScript, times.c, times.numpy]
    .map((list) => median(list) / row.units(row.parameters))
  return { name: row.name, unit: row.unit, webAssembly: simd, typeScript: plain, c, numpy: array,
    typeScriptRatio: ratio(plain, simd), cRatio: ratio(simd, c), numpyRatio: ratio(simd, array),
    parameters: row.parameters }
}

/** @param {number | undefined} cell */
const numberOf = (cell) => cell === undefined || Number.isNaN(cell) ? '–' : cell.toFixed(2)

const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version, v8: process.versions.v8,
  compiler: compiler ?? 'no C compiler' }
if (!options.json) {
  console.log(`${machine.processor} × ${machine.cores}, Node ${machine.node}, V8 ${machine.v8}, ${machine.compiler}`)
  console.log(`medians of ${rounds} rounds; ratios of time; C is compiled with -O3 -march=native; TypeScript once where slow`)
  const heads = ['wasm', 'TS', 'C', 'numpy', 'TS/wasm', 'wasm/C', 'wasm/numpy'].map((head) => head.padStart(11))
  console.log(`${'row'.padEnd(24)}${heads.join('')}  unit`)
}
const results = []
for (const row of chosen) {
  const result = await measure(row)
  results.push(result)
  if (options.json) continue
  const cells = [result.webAssembly, result.typeScript, result.c, result.numpy, result.typeScriptRatio, result.cRatio,
    result.numpyRatio]
  console.log(row.name.padEnd(24) + cells.map((cell) => numberOf(cell).padStart(11)).join('')
    + `  ${row.unit}; ${Object.entries(row.parameters).map(([name, value]) => `${name} ${value}`).join(', ')}`)
}
const report = { machine: { ...machine, numpy: numpyVersion }, rounds, results }
if (options.json) console.log(JSON.stringify(report, undefined, 2))
else if (results.some(({ numpy }) => numpy !== undefined)) console.log(`numpy: ${numpyVersion}`)
