import { betaOf, summariseRecall, type RecallSetting } from '../experiments/recall.js'
import { runRecallTask, type RecallTask, type RecalledReplicate } from '../executors/recall/recallTask.js'
import { RecallThread } from '../executors/recall/recallThread.js'
import { recallDigest, type FinishedReplicate } from '../experiments/recallIdentity.js'
import { readMap, type ReadPaths } from '../experiments/readMap.js'
import type { RecallResult } from '../experiments/recallResult.js'
import { spikePictures } from '../experiments/spiking/spikePictures.js'
import type { RunFolder } from '../files/runFolder.js'
import { randomPatterns } from '../interop/randomPatterns.js'
import { stream } from '../random/stream.js'
import { rasterWindows } from '../recording/rasterWindow.js'
import { selectSpikes } from '../recording/recordedSpikes.js'
import { summaryText } from '../report/summaryText.js'
import type { PatternSet } from '../words/patternSet.js'
import { runReplicates, speedOf, writeSpikes, type Progress } from './circuitRun.js'
import { circumstance } from './circumstance.js'
import { exitCodes } from './exit.js'
import type { Plan, RunOptions } from './planRun.js'
import type { ProgressLine } from './progressLine.js'
import { putInPlace } from './putInPlace.js'
import { showResult } from './showResult.js'
import { writeReport } from './writeReport.js'

/** What an interrupted run keeps of a replicate. */
interface Finished extends FinishedReplicate, Pick<RecallResult, 'spikes' | 'learnt'> {
  readonly rasters?: RecallResult['rasters']
  readonly paths?: ReadPaths
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
  const { rasters = [], spikes, learnt, paths } = finished[0]!
  const map = readMap(finished.flatMap((one) => one.paths ?? []), summary.bits, plan.setting.seed)
  const result: RecallResult = {
    ...summary, rasters, ...(paths && { reading: { map, paths: paths.paths } }), ...(spikes && { spikes }),
    ...(learnt && { learnt }),
  }
  const { identityDigest, identity, document, inputs, output } = plan
  const record = {
    identityDigest,
    resultDigest: recallDigest(finished),
    identity,
    circumstance: circumstance(speed, command, plan.out),
  }
  await writeReport(folder, { result, record, document, inputs, figures: output.figures }, signal)
  putInPlace(folder)
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
  run: (task: RecallTask) => Promise<RecalledReplicate>,
): Promise<Finished> {
  const { circuit, level, parameters } = setting
  const patterns = patternsOf(setting, seed)
  const { result: replicate, spikesDigest, spikes, seen: { paths, learnt, written, read } } = await run({
    circuit, level, seed, patterns, parameters, beta, wantsTable: recorded && level === 'circuit',
  })
  if (!spikes) return { replicate, spikesDigest, paths }
  const { ticks } = replicate.simulated!
  writeSpikes(folder, spikes, { circuit, ticks }, output)
  const { populations, resolutionMs, presentation: { periodTicks } } = circuit
  const all = selectSpikes({ populations, resolutionMs, ticks, ...spikes }, {})
  const phases = [{ name: 'writing', from: 0, to: written! }, { name: 'reading', from: written!, to: read! }]
  return {
    replicate, spikesDigest, paths, ...(learnt && { learnt }),
    rasters: rasterWindows(spikes, circuit, replicate.shown!),
    spikes: spikePictures(circuit, { ...all, from: written!, to: read! }, { phases, periodTicks, spikes: all }),
  }
}
