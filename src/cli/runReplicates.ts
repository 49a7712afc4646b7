import { Subject, firstValueFrom } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import type { Volley } from '../engine/volley.js'
import { driveHere } from '../executors/thisProcess.js'
import { betaOf, type RecallSetting } from '../experiments/recall.js'
import { recallReplicate, type Replicate, type ReplicateProgress } from '../experiments/recallReplicate.js'
import type { RecallResult, Speed } from '../experiments/recallResult.js'
import type { RunFolder } from '../files/runFolder.js'
import { spikesToCsv, spikesToParquet } from '../files/spikeFiles.js'
import { randomPatterns } from '../interop/randomPatterns.js'
import { stream } from '../random/stream.js'
import { digestVolleys } from '../recording/digest.js'
import { rasterWindows } from '../recording/rasterWindow.js'
import { toSpikeTable, type SpikeTable } from '../recording/spikeTable.js'
import type { PatternSet } from '../words/patternSet.js'
import type { Plan } from './planRun.js'
import { duration, type ProgressLine } from './progressLine.js'
import type { Output } from './settings.js'
import { secondsLeft } from './timeLeft.js'

/** One replicate with the digest of its spikes: what an interrupted run keeps. */
export interface Finished {
  readonly replicate: Replicate
  readonly spikesDigest: string
  readonly rasters?: RecallResult['rasters']
}

/** The name under which a run folder keeps a replicate. */
export const checkpointOf = (seed: number): string => `replicate-${seed}`

/** Runs the replicates that the folder has not kept from an interrupted run, and keeps each that has ended with a β. */
export async function runReplicates(
  plan: Plan, folder: RunFolder, line: ProgressLine, signal: AbortSignal,
): Promise<{ readonly finished: readonly Finished[]; readonly speed: Speed }> {
  const started = performance.now()
  const finished: Finished[] = []
  const own: { readonly seconds: number; readonly replicate: Replicate }[] = []
  for (const [index, seed] of plan.seeds.entries()) {
    const kept = folder.checkpoint(checkpointOf(seed)) as Finished | undefined
    if (kept) {
      finished.push(kept)
      continue
    }
    const begun = performance.now()
    let built = begun
    const done = await runReplicate(plan, folder, seed, index === 0, signal, (progress) => {
      const now = performance.now()
      if (progress.phase === 'building') built = now
      const left = secondsLeft({
        finished: own.map(({ seconds }) => seconds), building: (built - begun) / 1000, working: (now - built) / 1000,
        done: progress.done, replicatesLeft: plan.seeds.length - index - 1,
      })
      line.show(progressText(progress, index, plan.seeds.length, left))
    })
    betaOf(plan.setting, done.replicate)
    folder.saveCheckpoint(checkpointOf(seed), done)
    finished.push(done)
    own.push({ seconds: (performance.now() - begun) / 1000, replicate: done.replicate })
  }
  const wallSeconds = (performance.now() - started) / 1000
  return { finished, speed: speedOf(plan.setting.circuit, own.map(({ replicate }) => replicate), wallSeconds) }
}

/** How fast this process was; the replicates of an earlier one do not count. */
function speedOf({ resolutionMs }: Circuit, replicates: readonly Replicate[], wallSeconds: number): Speed {
  const simulated = replicates.flatMap((replicate) => replicate.simulated ?? [])
  if (simulated.length === 0) return { wallSeconds }
  const biologicalSeconds = simulated.reduce((sum, { ticks }) => sum + ticks * resolutionMs, 0) / 1000
  const synapticEvents = simulated.reduce((sum, part) => sum + part.synapticEvents, 0)
  return {
    wallSeconds, biologicalSeconds, synapticEvents,
    realtimeFactor: biologicalSeconds / wallSeconds, eventsPerSecond: synapticEvents / wallSeconds,
  }
}

/** Random patterns are drawn anew for every replicate; those of the first are the setting's own. */
function patternsOf({ circuit, parameters, patterns }: RecallSetting, seed: number): PatternSet {
  if (parameters.patterns !== 'random') return patterns
  return randomPatterns(stream(seed, 'recall/patterns'), patterns.patterns.length, circuit.memory.design.bits)
}

/** Runs one replicate; where it is the recorded one, its spikes are written at once. */
async function runReplicate(
  { setting, beta, output }: Plan, folder: RunFolder, seed: number, recorded: boolean, signal: AbortSignal,
  onProgress: (progress: ReplicateProgress) => void,
): Promise<Finished> {
  const { circuit, level, parameters } = setting
  const patterns = patternsOf(setting, seed)
  const volleys = new Subject<Volley>()
  const names = circuit.populations.map(({ name }) => name)
  const digest = firstValueFrom(volleys.pipe(digestVolleys()))
  const table = recorded && level === 'circuit' ? firstValueFrom(volleys.pipe(toSpikeTable(names))) : undefined
  const onVolley = (volley: Volley) => volleys.next(volley)
  const work = recallReplicate({ circuit, level, seed, patterns, parameters, beta, onVolley })
  const replicate = await driveHere(work, { signal, onProgress })
  volleys.complete()
  const spikesDigest = await digest
  if (!table) return { replicate, spikesDigest }
  const spikes = await table
  writeSpikes(folder, spikes, circuit, output)
  return { replicate, spikesDigest, rasters: rasterWindows(spikes, circuit, replicate.shown!) }
}

function writeSpikes(folder: RunFolder, table: SpikeTable, circuit: Circuit, { spikes }: Output): void {
  const { populations, resolutionMs } = circuit
  const names = populations.map(({ name }) => name)
  if (spikes === 'parquet' || spikes === 'both') {
    folder.writeBytes('spikes.parquet', spikesToParquet(table, names, resolutionMs))
  }
  if (spikes === 'csv' || spikes === 'both') folder.writeText('spikes.csv', spikesToCsv(table, names, resolutionMs))
}

function progressText(
  { phase, done, simulatedMs, spikes }: ReplicateProgress, index: number, count: number, left: number | undefined,
): string {
  const parts = [`seed ${index + 1}/${count}: ${phase}${phase === 'building' ? '' : ` ${Math.round(100 * done)} %`}`]
  if (simulatedMs !== undefined && spikes !== undefined) {
    const seconds = simulatedMs / 1000
    parts.push(`${seconds.toFixed(1)} s simulated`, `${Math.round(spikes / seconds)} spikes/s`)
  }
  if (left !== undefined) parts.push(`${duration(left)} left`)
  return parts.join(', ')
}
