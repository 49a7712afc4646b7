// npm run bench -- [--only <name>] [--json]
// Times every kernel: SIMD WebAssembly, its TypeScript reference and, where there is a C compiler, plain C.
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
const { createKernels, createReferenceKernels } = await import(pathToFileURL(join(folder, 'kernels.mjs')).href)
const compiler = compileBaseline()

/** The version of the C compiler, or nothing where there is none. */
function compileBaseline() {
  const version = spawnSync('cc', ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) return undefined
  const { status } = spawnSync('cc', ['-O3', '-march=native', '-o', join(folder, 'baseline'),
    join(root, 'scripts', 'bench', 'baseline.c'), '-lm'], { stdio: 'inherit' })
  return status === 0 ? version.stdout.split('\n')[0] : undefined
}

/** A runner of the C baseline in a process of its own, and how to end it.
 * @param {import('./bench/rows.mjs').Row} row */
function baselineOf({ kernel, parameters }) {
  const child = spawn(join(folder, 'baseline'), [kernel, ...Object.values(parameters).map(String)],
    { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  return {
    async run() {
      child.stdin.write('\n')
      return Number((await once(lines, 'line'))[0])
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

/** Alternates the sides round by round; medians of time per unit. @param {import('./bench/rows.mjs').Row} row */
async function measure(row) {
  const bytes = row.bytes(row.parameters)
  const webAssembly = row.prepare(createKernels(bytes), row.parameters)
  const typeScript = row.prepare(createReferenceKernels(bytes), row.parameters)
  const native = compiler === undefined ? undefined : baselineOf(row)
  /** @type {{ webAssembly: number[], typeScript: number[], c: number[] }} */
  const times = { webAssembly: [], typeScript: [], c: [] }
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    if (round === warmUpRounds) for (const list of Object.values(times)) list.length = 0
    times.webAssembly.push(timed(webAssembly))
    times.typeScript.push(timed(typeScript))
    if (native !== undefined) times.c.push(await native.run())
  }
  native?.end()
  if (webAssembly() !== typeScript()) throw new Error(`${row.name}: WebAssembly and TypeScript differ`)
  const [simd, plain, c] = [times.webAssembly, times.typeScript, times.c]
    .map((list) => median(list) / row.units(row.parameters))
  return { name: row.name, unit: row.unit, webAssembly: simd, typeScript: plain, c,
    typeScriptRatio: (plain ?? NaN) / (simd ?? NaN), cRatio: (simd ?? NaN) / (c ?? NaN), parameters: row.parameters }
}

const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version, v8: process.versions.v8,
  compiler: compiler ?? 'no C compiler' }
if (!options.json) {
  console.log(`${machine.processor} × ${machine.cores}, Node ${machine.node}, V8 ${machine.v8}, ${machine.compiler}`)
  console.log(`medians of ${rounds} rounds; ratios of time; C is compiled with -O3 -march=native`)
  const heads = ['wasm', 'TS', 'C', 'TS/wasm', 'wasm/C'].map((head) => head.padStart(10))
  console.log(`${'row'.padEnd(24)}${heads.join('')}  unit`)
}
const results = []
for (const row of chosen) {
  const result = await measure(row)
  results.push(result)
  if (options.json) continue
  const cells = [result.webAssembly, result.typeScript, result.c, result.typeScriptRatio, result.cRatio]
  console.log(row.name.padEnd(24) + cells.map((cell) => (cell ?? NaN).toFixed(2).padStart(10)).join('')
    + `  ${row.unit}; ${Object.entries(row.parameters).map(([name, value]) => `${name} ${value}`).join(', ')}`)
}
if (options.json) console.log(JSON.stringify({ machine, rounds, results }, undefined, 2))
