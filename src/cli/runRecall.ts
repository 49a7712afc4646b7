import { betaOf, summariseRecall, type RecallSetting } from '../experiments/recall.js'
import { runRecallTask, type RecallTask } from '../executors/recall/recallTask.js'
import { RecallThread } from '../executors/recall/recallThread.js'
import type { Recorded } from '../executors/recordWork.js'
import { recallDigest, type FinishedReplicate } from '../experiments/recallIdentity.js'
import type { Replicate } from '../experiments/recallReplicate.js'
import type { RecallResult } from '../experiments/recallResult.js'
import type { RunFolder } from '../files/runFolder.js'
import { randomPatterns } from '../interop/randomPatterns.js'
import { stream } from '../random/stream.js'
import { rasterWindows } from '../recording/rasterWindow.js'
import { summaryText } from '../report/summaryText.js'
import type { PatternSet } from '../words/patternSet.js'
import { runReplicates, speedOf, writeSpikes, type Progress } from './circuitRun.js'
import { circumstance } from './circumstance.js'
import { exitCodes } from './exit.js'
import type { Plan, RunOptions } from './planRun.js'
import type { ProgressLine } from './progressLine.js'
import { showResult } from './showResult.js'
import { writeReport } from './writeReport.js'

/** What an interrupted run keeps of a replicate. */
interface Finished extends FinishedReplicate {
  readonly rasters?: RecallResult['rasters']
}

/** Runs the experiment recall into its folder. Gives the exit code. */
export async function runRecall(
  folder: RunFolder, plan: Plan, options: RunOptions, command: readonly string[], line: ProgressLine,
  signal: AbortSignal,
): Promise<number> {
  const threads = plan.workers === 1 ? [] : Array.from({ length: plan.workers }, () => new RecallThread())
  const runs = plan.workers === 1 ? [runRecallTask] : threads.map(({ run }) => run)
  const lanes = runs.map((run) => async (seed: number, first: boolean, onProgress: (progress: Progress) => void) => {
    const done = await runReplicate(plan, folder, seed, first, (task) => run(task, { signal, onProgress }))
    betaOf(plan.setting, done.replicate)
    return done
  })
  const { finished, own, wallSeconds } = await runReplicates(plan, folder, line, lanes)
    .finally(() => Promise.all(threads.map((thread) => thread.end())))
  line.clear()
  const speed = speedOf(plan.setting.circuit, own.flatMap(({ replicate }) => replicate.simulated ?? []), wallSeconds)
  const summary = summariseRecall(plan.setting, finished.map(({ replicate }) => replicate))
  const result: RecallResult = { ...summary, rasters: finished[0]!.rasters ?? [] }
  const { identityDigest, identity, document, inputs, output } = plan
  const record = {
    identityDigest,
    resultDigest: recallDigest(finished),
    identity,
    circumstance: circumstance(speed, command, plan.out),
  }
  await writeReport(folder, { result, record, document, inputs, figures: output.figures }, signal)
  folder.commit()
  const text = summaryText(result, speed, record, plan.out)
  await showResult({ record, result, folder: plan.out, text }, options)
  return result.expectations.every(({ holds }) => holds) ? exitCodes.done : exitCodes.expectationFailed
}

/** Random patterns are drawn anew for every replicate; those of the first are the setting's own. */
export function patternsOf({ circuit, parameters, patterns }: RecallSetting, seed: number): PatternSet {
  if (parameters.patterns !== 'random') return patterns
  return randomPatterns(stream(seed, 'recall/patterns'), patterns.patterns.length, circuit.memory.design.bits)
}

/** Runs one replicate; where it is the recorded one, its spikes are written at once. */
async function runReplicate(
  { setting, beta, output }: Plan, folder: RunFolder, seed: number, recorded: boolean,
  run: (task: RecallTask) => Promise<Recorded<Replicate>>,
): Promise<Finished> {
  const { circuit, level, parameters } = setting
  const patterns = patternsOf(setting, seed)
  const { result: replicate, spikesDigest, spikes } = await run({
    circuit, level, seed, patterns, parameters, beta, wantsTable: recorded && level === 'circuit',
  })
  if (!spikes) return { replicate, spikesDigest }
  writeSpikes(folder, spikes, circuit, output)
  return { replicate, spikesDigest, rasters: rasterWindows(spikes, circuit, replicate.shown!) }
}
