import { join } from 'node:path'
import { InputError } from '../errors/inputError.js'
import type { RunIdentity } from '../experiments/recallIdentity.js'
import { namesIn } from '../files/namesIn.js'
import { packageFolder } from '../files/packageFolder.js'
import { readText } from '../files/readText.js'
import { readMemoryCircuit } from '../lab/session/readMemoryCircuit.js'
import { digitsSource, documentOf, type ShippedFiles } from '../lab/state/shippedFiles.js'
import { addressOfState, stateOfAddress } from '../lab/state/stateAddress.js'
import { stateOfRun } from '../lab/state/stateOfRun.js'
import type { Level } from '../levels/levelMemory.js'
import { digestOf } from '../recording/digest.js'
import { leafDifferences } from '../recording/leafDifferences.js'
import { holdsStudy, runRecordIn } from './keptFolder.js'
import { planRun } from './planRun.js'
import type { RunRecord } from './record.js'

/** What identifies a run of recall. */
interface RecallIdentity extends RunIdentity {
  readonly level: Level
  readonly seed: number
  readonly patterns: { readonly random: boolean; readonly digest: string }
}

/**
 * The state of the lab, as its address has it, that repeats the run in a folder. Throws an InputError where the folder
 * holds no run of recall, one whose files are not as they were written, or one that the lab has no state for.
 */
export function labOfRun(folder: string): string {
  const refuse = (problem: string, allowed: string): never => {
    throw new InputError({ source: folder, problem, allowed })
  }
  if (holdsStudy(folder)) return refuse('holds a study', 'the folder of a run of recall')
  const record = runRecordIn(folder)
  const identity = record.identity as RecallIdentity
  const { experiment, level, seed } = identity
  if (experiment !== 'recall') return refuse(`holds a run of ${experiment}`, 'the folder of a run of recall')
  if (identity.patterns.random) {
    return refuse('its patterns were drawn at random, others for each seed', 'a run of the digits or of patterns of a file')
  }
  demandOwnDigest(record, folder)
  const path = join(folder, 'circuit.json')
  const { setting: { parameters, patterns }, identity: today } = planRun(path, {
    experiment, level, seed: String(seed), set: [], expect: [],
  })
  if ((today as RecallIdentity).patterns.digest !== identity.patterns.digest) {
    return refuse(`${patterns.source} no longer holds the patterns of the run`, 'the file as it was')
  }
  demandSameRun(path, identity, today)
  const document = documentOf(readText(path))
  // The lab has a circuit file alone: here it says what it lacks where that names others.
  readMemoryCircuit(JSON.stringify(document), path, [])
  const address = addressOfState(stateOfRun({ path, document, level, seed, parameters, patterns }, shippedFiles()))
  const { refused } = stateOfAddress(address)
  return refused.length === 0 ? address : refuse(`the lab has no place for its ${refused.join(', ')}`, 'a smaller run')
}

/** Throws an InputError where the identity in a record is not the one that its digest is of. */
function demandOwnDigest({ identity, identityDigest }: RunRecord, folder: string): void {
  if (digestOf(identity) === identityDigest) return
  throw new InputError({
    source: join(folder, 'record.json'), problem: 'its identity has another digest than the one it states',
    allowed: 'the file as it was written',
  })
}

/** Throws an InputError where the circuit file of a run is not, or no longer means, what the run's identity says. */
function demandSameRun(path: string, was: RunIdentity, is: RunIdentity): void {
  const [found, ...more] = leafDifferences({ ...was, lobule: '' }, JSON.parse(JSON.stringify({ ...is, lobule: '' })))
  if (found === undefined) return
  const [before, now] = [found.first, found.second].map((value) => JSON.stringify(value) ?? 'absent')
  throw new InputError({
    source: path,
    problem: `does not give the run of record.json: ${found.path} is ${now}, and was ${before} in the run`
      + (more.length === 0 ? '' : `; ${more.length} more ${more.length === 1 ? 'differs' : 'differ'}`),
    allowed: `the file as the run wrote it${was.lobule === is.lobule ? '' : `, with Lobule ${was.lobule}`}`,
  })
}

const shipped = (path: string): string => readText(join(packageFolder(), path))

/** What the page has too: the circuits that are memories, and the digits. */
function shippedFiles(): ShippedFiles {
  const circuits = namesIn(join(packageFolder(), 'circuits'))!.filter((name) => name.endsWith('.json'))
    .map((name) => [name, shipped(join('circuits', name))] as const)
    .filter(([, text]) => ['memory', 'presentation'].every((part) => part in documentOf(text)))
  return { circuits: Object.fromEntries(circuits), digits: shipped(digitsSource), reference: { command: '', resultDigest: '' } }
}
