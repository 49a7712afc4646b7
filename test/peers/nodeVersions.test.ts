import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import test from 'ava'
import { binary, circuitFile } from '../cli/command.js'
import { everyPartFile } from '../laws/everyPart.js'

interface OtherNodes { readonly otherNodes: readonly number[]; nodePath(version: number): string }
const { otherNodes, nodePath } = await import(pathToFileURL('scripts/otherNodes.mjs').href) as OtherNodes

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'lobule-nodes-'))
test.after.always(() => rmSync(folder, { recursive: true, force: true }))

const everyPart = join(folder, 'every-part.json')
writeFileSync(everyPart, JSON.stringify(everyPartFile))

/** What each version runs: seeds of the main job, spikes of cells and synapses of every kind, results that powers once decided. */
const jobs: Readonly<Record<string, readonly string[]>> = {
  recall: [circuitFile, '--experiment', 'recall', '--seed', '1', '--seeds', '3', '--workers', '2', '--set', 'output.figures=false'],
  activity: [everyPart, '--experiment', 'activity', '--seeds', '2', '--workers', '2', '--duration', '0.5 s'],
  weights: ['weights'],
  'optimal-radii': ['optimal-radii'],
}

interface Outcome {
  readonly node: string
  readonly numbers: { readonly resultDigest: string; readonly summary: string }
}

/** What a job gives under a Node, with the version that it says it has. */
async function outcomeOf(node: string, name: string): Promise<Outcome> {
  const out = mkdtempSync(join(folder, 'run-'))
  const parameters = [binary, 'run', ...jobs[name]!, '--quiet', '--json', '--out', out]
  const { stdout } = await run(node, parameters, { maxBuffer: 1 << 28 })
  const { resultDigest, circumstance } = JSON.parse(stdout) as { resultDigest: string; circumstance: { node: string } }
  return { node: circumstance.node, numbers: { resultDigest, summary: readFileSync(join(out, 'summary.json'), 'utf8') } }
}

/** By job, what this Node gives; run when it is first asked for. */
const here = new Map<string, Promise<Outcome>>()
function outcomeHere(name: string): Promise<Outcome> {
  if (!here.has(name)) here.set(name, outcomeOf(process.execPath, name))
  return here.get(name)!
}

for (const version of otherNodes) {
  const present = existsSync(nodePath(version))
  const withNode = present ? test.serial : test.serial.skip
  const unless = present ? '' : ` (skipped: ${nodePath(version)} could not be had)`
  for (const name of Object.keys(jobs)) {
    withNode(`Node ${version} gives the very numbers of this one: ${name}${unless}`, async (t) => {
      t.timeout(600_000)
      const [there, { numbers }] = await Promise.all([outcomeOf(nodePath(version), name), outcomeHere(name)])
      t.true(there.node.startsWith(`v${version}.`), there.node)
      t.deepEqual(there.numbers, numbers)
    })
  }
}
