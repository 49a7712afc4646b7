import type { Circuit } from '../circuit/circuit.js'
import { InputError } from '../errors/inputError.js'
import { Interrupted } from '../executors/thisProcess.js'
import type { SimulatedWork } from '../experiments/recallReplicate.js'
import type { Speed } from '../experiments/recallResult.js'
import type { RunIdentity } from '../experiments/recallIdentity.js'
import type { Output } from '../experiments/runOutput.js'
import { openRunFolder, type RunFolder } from '../files/runFolder.js'
import { spikesToCsv, spikesToParquet } from '../files/spikeFiles.js'
import { canonicalJson } from '../recording/digest.js'
import type { SpikeTable } from '../recording/spikeTable.js'
import { duration, progressLine, type ProgressLine } from './progressLine.js'
import type { InputFile } from './settings.js'
import { secondsLeft } from './timeLeft.js'

/** A run of a circuit that was checked and can start, whatever its experiment. */
export interface CircuitPlan {
  /** The circuit file after all `--set`: what `circuit.json` of the run folder repeats. */
  readonly document: object
  /** The files that the document names. */
  readonly inputs: readonly InputFile[]
  readonly output: Output
  readonly seeds: readonly number[]
  readonly out: string
  readonly identity: RunIdentity
  readonly identityDigest: string
}

/** Does the work of a run in its folder, which is kept where the work was interrupted. */
export async function inRunFolder(
  plan: CircuitPlan, quiet: boolean, work: (folder: RunFolder, line: ProgressLine) => Promise<number>,
): Promise<number> {
  const line = progressLine(!quiet)
  const folder = openFolderFor(plan)
  try {
    if (folder.resumed && !quiet) {
      process.stderr.write('lobule: going on with an interrupted run of the same identity\n')
    }
    return await work(folder, line)
  } catch (error) {
    if (error instanceof InputError && !hasReplicate(folder, plan)) folder.discard()
    throw error instanceof Interrupted
      ? new Interrupted('interrupted; the same command goes on where this one stopped')
      : error
  } finally {
    line.clear()
    folder.close()
  }
}

/** The run's folder. What an interrupted run left is not taken up where other files of it are wanted now. */
function openFolderFor({ out, identityDigest, identity, output }: CircuitPlan): RunFolder {
  let folder = openRunFolder(out, identityDigest, identity)
  try {
    if (canonicalJson(folder.checkpoint('output') ?? null) === canonicalJson(output)) return folder
    if (folder.resumed) {
      folder.discard()
      folder = openRunFolder(out, identityDigest, identity)
    }
    folder.saveCheckpoint('output', output)
    return folder
  } catch (error) {
    folder.discard()
    throw error
  }
}

/** The name under which a run folder keeps a replicate. */
const checkpointOf = (seed: number): string => `replicate-${seed}`

/** Whether a run that failed (a full disk) has something that it can go on with when the fault is mended. */
const hasReplicate = (folder: RunFolder, { seeds }: CircuitPlan): boolean =>
  seeds.some((seed) => folder.checkpoint(checkpointOf(seed)) !== undefined)

/** How far a replicate is. */
export interface Progress {
  readonly phase: string
  readonly done: number
  readonly simulatedMs?: number
  readonly spikes?: number
}

/** Runs one replicate; the first is the one whose spikes are recorded. */
type RunReplicate<Done> = (seed: number, first: boolean, onProgress: (progress: Progress) => void) => Promise<Done>

/**
 * Runs the replicates that the folder has not kept from an interrupted run, and keeps each that has ended. Each of
 * `lanes` runs one after the other, side by side with the others; results come in the order of seeds. Progress is that
 * of the first seed under way. Where some fail, the error of the first seed among them is thrown: it is the one that a
 * single lane would meet, since lanes take the seeds in order and end what they have begun.
 */
export async function runReplicates<Done>(
  { seeds }: CircuitPlan, folder: RunFolder, line: ProgressLine, lanes: readonly RunReplicate<Done>[],
): Promise<{ readonly finished: readonly Done[]; readonly own: readonly Done[]; readonly wallSeconds: number }> {
  const started = performance.now()
  const finished = seeds.map((seed) => folder.checkpoint(checkpointOf(seed)) as Done | undefined)
  const missing = seeds.flatMap((_, index) => (finished[index] === undefined ? [index] : []))
  const waiting = [...missing]
  const underWay = new Set<number>()
  const failed: { readonly index: number; readonly error: unknown }[] = []
  const seconds: number[] = []

  async function runOne(run: RunReplicate<Done>, index: number): Promise<void> {
    const begun = performance.now()
    let built = begun
    const done = await run(seeds[index]!, index === 0, (progress) => {
      const now = performance.now()
      if (progress.phase === 'building') built = now
      if (index !== Math.min(...underWay)) return
      const left = secondsLeft({
        finished: seconds, building: (built - begun) / 1000, working: (now - built) / 1000,
        done: progress.done, replicatesLeft: waiting.length / lanes.length,
      })
      line.show(progressText(progress, index, seeds.length, left))
    })
    folder.saveCheckpoint(checkpointOf(seeds[index]!), done)
    finished[index] = done
    seconds.push((performance.now() - begun) / 1000)
  }

  await Promise.all(lanes.map(async (run) => {
    while (failed.length === 0 && waiting.length > 0) {
      const index = waiting.shift()!
      underWay.add(index)
      await runOne(run, index).catch((error: unknown) => failed.push({ index, error }))
      underWay.delete(index)
    }
  }))
  failed.sort((left, right) => left.index - right.index)
  if (failed[0]) throw failed[0].error
  return {
    finished: finished as readonly Done[], own: missing.map((index) => finished[index]!),
    wallSeconds: (performance.now() - started) / 1000,
  }
}

function progressText(
  { phase, done, simulatedMs, spikes }: Progress, index: number, count: number, left: number | undefined,
): string {
  const parts = [`seed ${index + 1}/${count}: ${phase}${phase === 'building' ? '' : ` ${Math.round(100 * done)} %`}`]
  if (simulatedMs !== undefined && spikes !== undefined) {
    const seconds = simulatedMs / 1000
    parts.push(`${seconds.toFixed(1)} s simulated`, `${Math.round(spikes / seconds)} spikes/s`)
  }
  if (left !== undefined) parts.push(`${duration(left)} left`)
  return parts.join(', ')
}

/** How fast this process was, over what it simulated itself. */
export function speedOf(
  { resolutionMs }: Circuit, simulated: readonly Pick<SimulatedWork, 'ticks' | 'synapticEvents'>[], wallSeconds: number,
): Speed {
  if (simulated.length === 0) return { wallSeconds }
  const biologicalSeconds = simulated.reduce((sum, { ticks }) => sum + ticks * resolutionMs, 0) / 1000
  const synapticEvents = simulated.reduce((sum, part) => sum + part.synapticEvents, 0)
  return {
    wallSeconds, biologicalSeconds, synapticEvents,
    realtimeFactor: biologicalSeconds / wallSeconds, eventsPerSecond: synapticEvents / wallSeconds,
  }
}

/** Writes spikes as the output says. `ticks` is how long the run was. */
export function writeSpikes(
  folder: RunFolder, table: SpikeTable, { circuit, ticks }: { readonly circuit: Circuit; readonly ticks: number },
  { spikes }: Output,
): void {
  const { populations, resolutionMs } = circuit
  const names = populations.map(({ name }) => name)
  if (spikes === 'parquet' || spikes === 'both') {
    folder.writeBytes('spikes.parquet', spikesToParquet(table, names, { resolutionMs, ticks }))
  }
  if (spikes === 'csv' || spikes === 'both') folder.writeText('spikes.csv', spikesToCsv(table, names, resolutionMs))
}
