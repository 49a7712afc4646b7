import { lesionAssignment } from '../../circuit/lesionAssignment.js'
import { inFile } from '../../errors/inFile.js'
import { demandIntact } from '../../levels/demandIntact.js'
import { levelBytes } from '../../levels/openLevel.js'
import { checkLastSeed } from '../../experiments/lastSeed.js'
import { checkPatterns, expectedBeta, replicateSeeds, summariseRecall, type RecallSetting } from '../../experiments/recall.js'
import { identityOf, recallDigest, type FinishedReplicate } from '../../experiments/recallIdentity.js'
import { runRecallTask } from '../../executors/recall/recallTask.js'
import { digestOf } from '../../recording/digest.js'
import { patternSet, type NamedBits } from '../state/patternBits.js'
import type { RunRequest } from '../state/commandLine.js'
import { widthOf } from '../../words/patternSet.js'
import type { RanRun } from './messages.js'
import { readMemoryCircuit } from './readMemoryCircuit.js'

export interface MainRun {
  readonly run: RunRequest
  /** The text of the circuit file. */
  readonly text: string
  readonly patterns: readonly NamedBits[]
  readonly patternsSource: string
}

/**
 * The run of `lobule run` with the same settings: the same code from the text of the circuit file to the digest of the
 * result. Throws an InputError for a fault in what was given, and `Interrupted` where it is stopped.
 */
export async function mainRun(
  { run, text, patterns, patternsSource }: MainRun, signal: AbortSignal,
  onProgress: (phase: string, done: number) => void,
): Promise<Omit<RanRun, 'wallSeconds'>> {
  const { circuit, parameters, document } = readMemoryCircuit(
    text, run.circuitPath, [...run.assignments, ...run.lesions.map(lesionAssignment)])
  const { level, seed } = run
  checkLastSeed(seed, parameters.replicates)
  const set = patternSet(patterns, patternsSource, widthOf(circuit.memory.design.bits))
  checkPatterns(set, circuit)
  inFile(run.circuitPath, () => {
    demandIntact(circuit, level)
    levelBytes(circuit, level)
  })
  const setting: RecallSetting = { circuit, level, seed, patterns: set, parameters, expectations: [] }
  const { beta } = expectedBeta(circuit, parameters)
  const finished: FinishedReplicate[] = []
  const seeds = replicateSeeds(setting)
  for (const [index, one] of seeds.entries()) {
    const { result, spikesDigest } = await runRecallTask(
      { circuit, level, seed: one, patterns: set, parameters, beta, wantsTable: false },
      { signal, onProgress: ({ phase, done }) => onProgress(phase, (index + done) / seeds.length) })
    finished.push({ replicate: result, spikesDigest })
  }
  const result = summariseRecall(setting, finished.map(({ replicate }) => replicate))
  const identity = identityOf(setting)
  return {
    resultDigest: recallDigest(finished), identityDigest: digestOf(identity), identity, run, result,
    document,
  }
}
