// The steps that build, lint and test are made of. Each runs in the repository's root.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import esbuild from 'esbuild'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  loader: { '.wasm': 'binary', '.txt': 'text' },
  define: { LOBULE_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
/** Packages that stay outside of what runs in Node: all but mathjs, which is bundled as it takes 0.7 s to load as files. */
const external = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter((name) => name !== 'mathjs')

/** Runs a command of a development dependency; a failure ends this process with the same status.
 * @param {string} name @param {string[]} parameters */
export function command(name, parameters) {
  const { status, error } = spawnSync(join('node_modules', '.bin', name), parameters, { stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** All files below a folder with an ending, sorted. @param {string} folder @param {string} ending @returns {string[]} */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

/** Compiles the AssemblyScript kernels to `build/kernels.wasm`, unless their sources are unchanged since the last time. */
export function buildKernels() {
  const sources = filesBelow('src/kernels/assembly', '.ts')
  const digest = createHash('sha256')
  for (const source of [...sources, 'scripts/steps.mjs', 'package-lock.json']) digest.update(source).update(readFileSync(source))
  const stamp = digest.digest('hex')
  const stampFile = 'build/kernels.stamp'
  if (existsSync('build/kernels.wasm') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  mkdirSync('build', { recursive: true })
  command('asc', ['src/kernels/assembly/index.ts', '-o', 'build/kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub',
    '--importMemory', '--memoryBase', '8192', '--enable', 'simd'])
  writeFileSync(stampFile, stamp)
}

/** Parts of Vega that no figure of ours needs: maps, layouts of trees and forces, cells, clouds of words. */
const unusedParts = /^(?:vega-(?:geo|projection|force|hierarchy|label|regression|voronoi|wordcloud|crossfilter)|d3-(?:geo|geo-projection|hierarchy|force|delaunay))$/

/** In the place of each such part stands an empty module. @type {import('esbuild').Plugin} */
const withoutUnusedParts = {
  name: 'without unused parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: unusedParts }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Bundles the script that makes a report's figures interactive, which is in every report, to `build/viewer.txt`. */
export async function buildViewer() {
  await esbuild.build({ ...common, entryPoints: ['src/report/viewer/viewer.ts'], outfile: 'build/viewer.txt',
    format: 'iife', target: 'es2022', platform: 'browser', minify: true, legalComments: 'none', plugins: [withoutUnusedParts] })
}

/** Bundles what runs in worker threads to `build/shareWorker.txt` and `build/recallWorker.txt`. */
export async function buildWorkers() {
  await esbuild.build({ ...common, outdir: 'build', outExtension: { '.js': '.txt' }, format: 'cjs', platform: 'node', legalComments: 'none',
    entryPoints: { shareWorker: 'src/executors/shares/shareWorker.ts', recallWorker: 'src/executors/recall/recallWorker.ts' } })
}

/** Bundles library, command line and what runs in threads of studies to `dist/`, with source maps. */
export async function buildDistribution() {
  rmSync('dist', { recursive: true, force: true })
  await esbuild.build({ ...common, platform: 'node', external, sourcemap: true, splitting: true,
    outdir: 'dist',
    entryPoints: { index: 'src/index.ts', lobule: 'src/cli/lobule.ts', trialWorker: 'src/executors/trials/trialWorker.ts' },
    chunkNames: 'chunks/[name]-[hash]' })
}

/**
 * Bundles the lab to `dist/lab/`, a folder that any web server can host: the page, its script and style, and the worker,
 * whose script is text in a script, so that a page on a disk can load it too. With it go the shipped circuits, the digits,
 * and the digest that the command line gives for a first run. Prints what a visitor loads.
 */
export async function buildLab() {
  /** @type {import('esbuild').BuildOptions} */
  const page = { ...common, format: 'iife', target: 'es2022', platform: 'browser', minify: true, legalComments: 'none',
    jsx: 'automatic', jsxImportSource: 'preact' }
  const circuits = filesBelow('circuits', '.json').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => 'memory' in JSON.parse(text) && 'presentation' in JSON.parse(text))
  writeFileSync('build/labShipped.txt', JSON.stringify({
    circuits: Object.fromEntries(circuits.map(({ path, text }) => [path.replace('circuits/', ''), text])),
    digits: readFileSync('data/digits.csv', 'utf8'), reference: referenceRun(),
  }))
  // Zod otherwise tries whether it may make functions of text, which the page's policy forbids and Firefox reports as an error.
  const worker = await esbuild.build({ ...page, entryPoints: ['src/lab/session/worker.ts'], write: false,
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' } })
  await esbuild.build({ ...page, entryPoints: ['src/lab/page/lab.tsx'], outdir: 'dist/lab' })
  writeFileSync('dist/lab/worker.js', `globalThis.lobuleWorker=${JSON.stringify(worker.outputFiles?.[0]?.text)}\n`)
  copyFileSync('src/lab/page/index.html', 'dist/lab/index.html')
  const sizes = ['index.html', 'lab.css', 'lab.js', 'worker.js'].map((name) => {
    const bytes = readFileSync(join('dist/lab', name))
    return `${name} ${kilobytes(bytes.length)} (${kilobytes(gzipSync(bytes).length)} gzipped)`
  })
  console.log(`lab: ${sizes.join(', ')}; worker.js comes after the page`)
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`

/** What the built command line says of the lab's first run. */
function referenceRun() {
  const words = ['run', 'circuits/cerebellar-cortex.json', '--seed', '1', '--set', 'experiment.replicates=1']
  const folder = mkdtempSync(join(tmpdir(), 'lobule-lab-'))
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath,
      ['dist/lobule.js', ...words, '--set', 'output.spikes=none', '--set', 'output.figures=false', '--json', '--quiet', '--out', join(folder, 'run')],
      { encoding: 'utf8', maxBuffer: 1e8 })
    if (status !== 0) throw new Error(`the run that the lab compares with failed: ${stderr}`)
    return { command: ['lobule', ...words].join(' '), resultDigest: JSON.parse(stdout).resultDigest }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Bundles every test (and the example scripts that tests run) to `build/test/`. */
export async function buildTests() {
  rmSync('build/test', { recursive: true, force: true })
  await esbuild.build({ ...common, platform: 'node', external, sourcemap: true, splitting: true,
    entryPoints: filesBelow('test', '.test.ts'), outbase: 'test', outdir: 'build/test', outExtension: { '.js': '.mjs' } })
}

/** Tests of what starts processes and threads, or uses the disk or a browser. */
const aloneFolders = /^test\/(?:cli|executors|files|peers)\/|^test\/lab\/[^/]+$/
/** A test that uses Node, or more of AVA than `test(title, act)`, or waits for something before its tests. */
const aloneText = /'node:|\btest[.[]|^\S.*\bawait /m

/** The tests that may share a thread with others. @returns {string[]} */
export function testsTogether() {
  return filesBelow('test', '.test.ts').filter((file) => {
    const text = readFileSync(file, 'utf8')
    // A file without a test fails where it is alone.
    return !aloneFolders.test(file) && !aloneText.test(text) && /^ *test\(/m.test(text)
  })
}

/**
 * Bundles tests to one file a folder in `build/together/`, as starting a thread and loading the simulator takes longer than most
 * tests. Each title begins with the name of its file, so that AVA says the same of a test here and where it is alone. They run
 * one after the other, so that each is told of, with its own time, as soon as it has ended.
 * @param {string[]} files
 */
export async function buildTestsTogether(files) {
  const folders = [...new Set(files.map((file) => dirname(file)))]
  /** @type {import('esbuild').Plugin} */
  const together = {
    name: 'together',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^together:/ }, ({ path }) => ({ path: path.replace('together:', ''), namespace: 'folder' }))
      onLoad({ filter: /./, namespace: 'folder' }, ({ path }) => ({
        contents: files.filter((file) => dirname(file) === path).map((file) => `import ${JSON.stringify(join(root, file))}\n`).join(''),
      }))
      onResolve({ filter: /\.test\.ts$/, namespace: 'folder' }, ({ path }) => ({ path, sideEffects: true }))
      onResolve({ filter: /^ava$/, namespace: 'file' }, ({ importer }) => ({ path: importer, namespace: 'titled' }))
      onLoad({ filter: /./, namespace: 'titled' }, ({ path }) => ({
        contents: `import test from 'ava'
          export default (title, act) => test.serial(${JSON.stringify(`${basename(path, '.test.ts')} › `)} + title, act)`,
      }))
    },
  }
  rmSync('build/together', { recursive: true, force: true })
  await esbuild.build({ ...common, platform: 'node', external, sourcemap: true, splitting: true, plugins: [together],
    entryPoints: folders.map((folder) => ({ in: `together:${folder}`, out: `${relative('test', folder)}.test` })),
    outdir: 'build/together', outExtension: { '.js': '.mjs' } })
}

/** Writes the type declarations of the library to `dist/types/`. */
export function buildDeclarations() {
  command('tsc', ['-p', 'scripts/declarations.json'])
}
