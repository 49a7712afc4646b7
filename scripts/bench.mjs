// npm run bench -- [--only <name>] [--json]
// Times every kernel (SIMD WebAssembly, its TypeScript reference and, where there are a C compiler and numpy, those) and
// whole simulations (against Brian 2 where there is one). Rows that take minutes run only when they are named.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import esbuild from 'esbuild'
import { buildEngineRun } from './bench/engineProcess.mjs'
import { lineProcess } from './bench/lineProcess.mjs'
import { rows } from './bench/rows.mjs'
import { simulations } from './bench/simulations.mjs'
import { median, ratio } from './bench/statistics.mjs'
import { buildKernels, root } from './steps.mjs'

const warmUpRounds = 4
const rounds = 15

const { values: options } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } })
const chosen = named(rows)
const chosenSimulations = named(simulations)
if (chosen.length + chosenSimulations.length === 0) {
  const names = [...rows, ...simulations].map(({ name }) => name).join(', ')
  console.error(`--only ${options.only}: no row has that in its name; allowed: ${names}`)
  process.exit(2)
}

/** The rows that are meant: the one with just that name, else those with that in their name.
 * @template {{ name: string, seldom?: true }} Named @param {Named[]} from @returns {Named[]} */
function named(from) {
  const { only } = options
  if (only === undefined) return from.filter(({ seldom }) => !seldom)
  if ([...rows, ...simulations].some(({ name }) => name === only)) return from.filter(({ name }) => name === only)
  return from.filter(({ name }) => name.includes(only))
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
if (chosenSimulations.length > 0) await buildEngineRun()
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
  const { line, run, end } = lineProcess(program, parameters)
  return { line, run: async () => Number(await run()), end }
}

/** @param {() => unknown} run */
function timed(run) {
  const start = performance.now()
  run()
  return (performance.now() - start) * 1e6
}

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
/** @param {string} line */
const say = (line) => { if (!options.json) console.log(line) }
say(`${machine.processor} × ${machine.cores}, Node ${machine.node}, V8 ${machine.v8}, ${machine.compiler}`)
if (chosen.length > 0 && !options.json) {
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
if (results.some(({ numpy }) => numpy !== undefined)) say(`numpy: ${numpyVersion}`)
const simulated = []
for (const { name, measure: measureSimulation } of chosenSimulations) {
  const loadBefore = loadavg()[0]
  say(`\n${name} (load ${loadBefore?.toFixed(1)})`)
  simulated.push({ name, loadBefore, ...await measureSimulation((line) => say(line)) })
}
if (options.json) {
  const [only] = simulated
  const whole = { machine: { ...machine, numpy: numpyVersion }, rounds, results, simulations: simulated }
  const report = only && chosen.length + simulated.length === 1 ? { ...only, machine } : whole
  console.log(JSON.stringify(report, undefined, 2))
}
