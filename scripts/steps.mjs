// The steps that build, lint and test are made of. Each runs in the repository's root.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Bundles the script that makes a report's figures interactive to `build/viewer.txt`. */
export async function buildViewer() {
  await esbuild.build({ ...common, entryPoints: ['src/report/viewer/viewer.ts'], outfile: 'build/viewer.txt',
    format: 'iife', target: 'es2022', platform: 'browser', minify: true, legalComments: 'none' })
}

/** Bundles what runs in worker threads to `build/shareWorker.txt` and `build/recallWorker.txt`. */
export async function buildWorkers() {
  await esbuild.build({ ...common, outdir: 'build', outExtension: { '.js': '.txt' }, format: 'cjs', platform: 'node', legalComments: 'none',
    entryPoints: { shareWorker: 'src/executors/shares/shareWorker.ts', recallWorker: 'src/executors/recall/recallWorker.ts' } })
}

/** Bundles library, command line and what runs in threads of studies to `dist/`, with source maps. */
export async function buildDistribution() {
  rmSync('dist', { recursive: true, force: true })
  await esbuild.build({ ...common, platform: 'node', packages: 'external', sourcemap: true, splitting: true,
    outdir: 'dist',
    entryPoints: { index: 'src/index.ts', lobule: 'src/cli/lobule.ts', trialWorker: 'src/executors/trials/trialWorker.ts' },
    chunkNames: 'chunks/[name]-[hash]' })
}

/** Bundles every test (and the example scripts that tests run) to `build/test/`. */
export async function buildTests() {
  rmSync('build/test', { recursive: true, force: true })
  await esbuild.build({ ...common, platform: 'node', packages: 'external', sourcemap: true, splitting: true,
    entryPoints: filesBelow('test', '.test.ts'), outbase: 'test', outdir: 'build/test', outExtension: { '.js': '.mjs' } })
}

/** Writes the type declarations of the library to `dist/types/`. */
export function buildDeclarations() {
  command('tsc', ['-p', 'scripts/declarations.json'])
}
