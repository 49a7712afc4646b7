// Brian 2 as a peer: its C++ of a circuit, in build/bench/brian, compiled again only when the circuit is another.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { lineProcess } from './lineProcess.mjs'

const python = '/usr/bin/python3'
const script = join(root, 'scripts', 'bench', 'brian_circuit.py')
const folder = join(root, 'build', 'bench', 'brian')

/** @typedef {{ version: string, generationSeconds: number, compilationSeconds: number }} BrianBuilt */
/** @typedef {{ seconds: number, processorSeconds: number, spikes: Record<string, number> }} BrianRun */

/** The compiled program, or why there is none.
 * @param {import('../../src/circuit/circuit.js').Circuit} circuit @param {number} seconds of biological time
 * @returns {{ built: BrianBuilt, run(): Promise<BrianRun & { wholeSeconds: number }> } | { missing: string }} */
export function brian(circuit, seconds) {
  if (spawnSync('g++', ['--version']).status !== 0) return { missing: 'no C++ compiler' }
  if (spawnSync(python, ['-W', 'ignore', '-c', 'import brian2']).status !== 0) return { missing: `${python} has no brian2` }
  const given = JSON.stringify({ circuit, seconds })
  const stamp = createHash('sha256').update(given).update(readFileSync(script)).digest('hex')
  const report = join(folder, `${stamp}.json`)
  if (!existsSync(report)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const { status, stdout, stderr } = spawnSync(python, ['-W', 'ignore', script, folder], { input: given, encoding: 'utf8' })
    if (status !== 0) return { missing: `Brian 2 failed: ${stderr.trim().split('\n').at(-1)}` }
    writeFileSync(report, String(stdout.trim().split('\n').at(-1)))
  }
  return { built: JSON.parse(readFileSync(report, 'utf8')), run: runOnce }
}

async function runOnce() {
  const start = performance.now()
  const child = lineProcess(join(folder, 'main'), [], folder)
  /** @type {BrianRun} */
  const run = JSON.parse(await child.line())
  await child.ended
  return { ...run, wholeSeconds: (performance.now() - start) / 1000 }
}
