import { join } from 'node:path'
import esbuild from 'esbuild'
import { buildWorkers, root } from '../steps.mjs'
import { lineProcess } from './lineProcess.mjs'

const program = join(root, 'build', 'bench', 'engineRun.mjs')

/** Bundles what `engineProcess` runs. */
export async function buildEngineRun() {
  await buildWorkers()
  await esbuild.build({ entryPoints: [join(root, 'scripts/bench/engineRun.ts')], outfile: program, bundle: true,
    platform: 'node', target: 'node20', format: 'esm', packages: 'external', loader: { '.wasm': 'binary', '.txt': 'text' },
    define: { LOBULE_VERSION: '"bench"' } })
}

/** Our engine on a circuit in a process of its own, once its network is built.
 * @param {import('./engineRun.ts').EngineTask} task */
export async function engineProcess(task) {
  const child = lineProcess(process.execPath, [program, JSON.stringify(task)])
  /** @type {import('./engineRun.ts').EngineBuilt} */
  const built = JSON.parse(await child.line())
  return {
    built,
    /** @returns {Promise<import('./engineRun.ts').EngineRun>} */
    run: async () => JSON.parse(await child.run()),
    end: child.end,
  }
}
