import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import { namesIn } from '../files/namesIn.js'
import { packageFolder } from '../files/packageFolder.js'
import { readText } from '../files/readText.js'
import { readMemoryCircuit } from '../lab/session/readMemoryCircuit.js'
import { digitsSource, documentOf, type ShippedFiles } from '../lab/state/shippedFiles.js'
import { addressOfState, stateOfAddress } from '../lab/state/stateAddress.js'
import { stateOfRun } from '../lab/state/stateOfRun.js'
import type { Level } from '../levels/levelMemory.js'
import { holdsStudy, runRecordIn } from './keptFolder.js'
import { planRun } from './planRun.js'

/** What identifies a run of recall. */
interface RecallIdentity {
  readonly experiment: string
  readonly level: Level
  readonly seed: number
  readonly patterns: { readonly random: boolean; readonly digest: string }
}

/**
 * The state of the lab, as its address has it, that repeats the run in a folder. Throws an InputError where the folder
 * holds no run of recall, or one that the lab has no state for.
 */
export function labOfRun(folder: string): string {
  const refuse = (problem: string, allowed: string): never => {
    throw new InputError({ source: folder, problem, allowed })
  }
  if (holdsStudy(folder)) return refuse('holds a study', 'the folder of a run of recall')
  const identity = runRecordIn(folder).identity as unknown as RecallIdentity
  const { experiment, level, seed } = identity
  if (experiment !== 'recall') return refuse(`holds a run of ${experiment}`, 'the folder of a run of recall')
  if (identity.patterns.random) {
    return refuse('its patterns were drawn at random, others for each seed', 'a run of the digits or of patterns of a file')
  }
  const path = join(folder, 'circuit.json')
  const { setting: { parameters, patterns }, identity: today } = planRun(path, {
    experiment, level, seed: String(seed), set: [], expect: [],
  })
  if ((today as unknown as RecallIdentity).patterns.digest !== identity.patterns.digest) {
    return refuse(`${patterns.source} no longer holds the patterns of the run`, 'the file as it was')
  }
  const document = documentOf(readText(path))
  // The lab has a circuit file alone: here it says what it lacks where that names others.
  readMemoryCircuit(JSON.stringify(document), path, [])
  const address = addressOfState(stateOfRun({ path, document, level, seed, parameters, patterns }, shippedFiles()))
  const { refused } = stateOfAddress(address)
  return refused.length === 0 ? address : refuse(`the lab has no place for its ${refused.join(', ')}`, 'a smaller run')
}

const shipped = (path: string): string => readText(join(packageFolder(), path))

/** What the page has too: the circuits that are memories, and the digits. */
function shippedFiles(): ShippedFiles {
  const circuits = namesIn(join(packageFolder(), 'circuits'))!.filter((name) => name.endsWith('.json'))
    .map((name) => [name, shipped(join('circuits', name))] as const)
    .filter(([, text]) => ['memory', 'presentation'].every((part) => part in documentOf(text)))
  return { circuits: Object.fromEntries(circuits), digits: shipped(digitsSource), reference: { command: '', resultDigest: '' } }
}
