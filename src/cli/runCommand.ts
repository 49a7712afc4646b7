import { cpus, totalmem } from 'node:os'
import { Subject, firstValueFrom } from 'rxjs'
import type { Circuit } from '../circuit/circuit.js'
import { networkSize } from '../circuit/networkSize.js'
import type { Volley } from '../engine/volley.js'
import { InputError, nearest } from '../errors/inputError.js'
import { driveHere } from '../executors/thisProcess.js'
import { parseExpectation } from '../experiments/expectation.js'
import { expectedBeta, replicateSeeds, summariseRecall, type RecallSetting } from '../experiments/recall.js'
import { recallReplicate, type Replicate, type ReplicateProgress } from '../experiments/recallReplicate.js'
import type { RecallResult, Speed } from '../experiments/recallResult.js'
import { openRunFolder, type RunFolder } from '../files/runFolder.js'
import { spikesToCsv, spikesToParquet } from '../files/spikeFiles.js'
import { levels, type Level } from '../levels/levelMemory.js'
import { digestOf, digestVolleys } from '../recording/digest.js'
import { rasterWindows } from '../recording/rasterWindow.js'
import { toSpikeTable, type SpikeTable } from '../recording/spikeTable.js'
import { summaryText } from '../report/summaryText.js'
import { writeReport } from './writeReport.js'
import { exitCodes } from './exit.js'
import { experiments } from './experiments.js'
import { duration, progressLine } from './progressLine.js'
import { readPatternsFor, readSettings, type Output } from './settings.js'

/** Options of `lobule run`, as the command line gives them. */
export interface RunOptions {
  readonly experiment: string
  readonly level: string
  readonly seed: string
  readonly set: readonly string[]
  readonly expect: readonly string[]
  readonly out?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly dryRun?: boolean
}

/** One replicate with the digest of its spikes: what an interrupted run keeps. */
interface Finished {
  readonly replicate: Replicate
  readonly spikesDigest: string
  readonly rasters?: RecallResult['rasters']
}

/** `lobule run CIRCUIT`: runs an experiment over its seeds and writes the run folder. Gives the exit code. */
export async function runCommand(circuitPath: string, options: RunOptions, command: readonly string[]): Promise<number> {
  const plan = planRun(circuitPath, options)
  if (options.dryRun) {
    process.stdout.write(dryRunText(plan))
    return exitCodes.done
  }
  const folder = openRunFolder(plan.out, plan.identityDigest, plan.identity)
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  const started = performance.now()
  try {
    const { finished, speed } = await runReplicates(plan, folder, options, stop.signal, started)
    const rasters = finished[0]!.rasters ?? []
    const result: RecallResult = { ...summariseRecall(plan.setting, finished.map(({ replicate }) => replicate)), rasters }
    const resultDigest = digestOf(finished.map(({ replicate, spikesDigest }) => ({ replicate, spikesDigest })))
    const record = { identityDigest: plan.identityDigest, resultDigest, identity: plan.identity, circumstance: circumstance(speed, command) }
    await writeReport(folder, { result, speed, record, circuit: plan.setting.circuit, command: `lobule ${command.map(quoted).join(' ')}`, output: plan.output })
    folder.commit()
    if (options.json) process.stdout.write(`${JSON.stringify({ ...record, result, folder: plan.out }, null, 2)}\n`)
    else process.stdout.write(summaryText(result, speed, record, plan.out))
    return result.expectations.every(({ holds }) => holds) ? exitCodes.done : exitCodes.expectationFailed
  } finally {
    folder.close()
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

interface Plan {
  readonly setting: RecallSetting
  readonly output: Output
  readonly beta: number
  readonly seeds: readonly number[]
  readonly out: string
  readonly identity: object
  readonly identityDigest: string
}

function planRun(circuitPath: string, options: RunOptions): Plan {
  if (!experiments.some(({ name }) => name === options.experiment)) {
    const names = experiments.map(({ name }) => name)
    throw new InputError({ source: '--experiment', problem: `found "${options.experiment}"${nearest(options.experiment, names)}`, allowed: names.join(', ') })
  }
  const level = readLevel(options.level)
  const seed = readSeed(options.seed)
  const expectations = options.expect.map(parseExpectation)
  const settings = readSettings(circuitPath, options.set)
  const { circuit, parameters, output } = settings
  if (level !== 'attention') networkSize(circuit)
  const patterns = readPatternsFor(settings, seed)
  const setting: RecallSetting = { circuit, level, seed, patterns, parameters, expectations }
  const identity = identityOf(setting)
  const shownLevel = level === 'circuit' ? '' : `-${level}`
  return {
    setting, output, identity,
    identityDigest: digestOf(identity),
    beta: expectedBeta(circuit, parameters).beta,
    seeds: replicateSeeds(setting),
    out: options.out ?? `runs/${options.experiment}${shownLevel}-seed-${seed}`,
  }
}

function readLevel(text: string): Level {
  const found = levels.find((level) => level === text)
  if (found) return found
  throw new InputError({ source: '--level', problem: `found "${text}"${nearest(text, levels)}`, allowed: levels.join(', ') })
}

function readSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed
  throw new InputError({ source: '--seed', problem: `found "${text}"`, allowed: 'a whole number from 0 to 2^53 − 1' })
}

/** All that decides the numbers, and nothing else: where patterns come from does not count, what they are does. */
function identityOf({ circuit, level, seed, patterns, parameters }: RecallSetting): object {
  const { about: _, sources: __, populations, ...decisive } = circuit
  const { patterns: ___, ink: ____, pixelThreshold: _____, patternCount: ______, ...rest } = parameters
  return {
    lobule: LOBULE_VERSION,
    experiment: 'recall', level, seed,
    parameters: rest,
    patterns: {
      random: parameters.patterns === 'random', bits: patterns.bits,
      digest: digestOf(patterns.patterns.map(({ name, label, word }) => ({ name, label, packed: word.packed }))),
    },
    circuit: { ...decisive, populations: populations.map(({ about: _______, ...population }) => population) },
  }
}

async function runReplicates(plan: Plan, folder: RunFolder, options: RunOptions, signal: AbortSignal, started: number) {
  const line = progressLine(!options.quiet)
  const note = (text: string) => { if (!options.quiet) process.stderr.write(`${text}\n`) }
  const finished: Finished[] = []
  let simulatedTicks = 0
  let synapticEvents = 0
  let simulatedReplicates = 0
  if (folder.resumed) note('lobule: going on with an interrupted run of the same identity')
  try {
    for (const [index, seed] of plan.seeds.entries()) {
      const kept = folder.checkpoint(`replicate-${seed}`) as Finished | undefined
      const done = kept ?? await runReplicate(plan, folder, seed, index === 0, signal, (progress) => {
        line.show(progressText(progress, index, plan.seeds.length, simulatedReplicates, started))
      })
      finished.push(done)
      if (kept) continue
      folder.saveCheckpoint(`replicate-${seed}`, done)
      simulatedReplicates++
      simulatedTicks += done.replicate.simulated?.ticks ?? 0
      synapticEvents += done.replicate.simulated?.synapticEvents ?? 0
    }
  } catch (error) {
    line.clear()
    if (signal.aborted) note('lobule: interrupted; the same command goes on where this one stopped')
    throw error
  }
  line.clear()
  const wallSeconds = (performance.now() - started) / 1000
  const biologicalSeconds = (simulatedTicks * plan.setting.circuit.resolutionMs) / 1000
  const speed: Speed = plan.setting.level === 'circuit' && simulatedReplicates > 0
    ? { wallSeconds, biologicalSeconds, synapticEvents, realtimeFactor: biologicalSeconds / wallSeconds, eventsPerSecond: synapticEvents / wallSeconds }
    : { wallSeconds }
  return { finished, speed }
}

/** Runs one replicate; the first one's spikes are recorded and written at once. */
async function runReplicate(
  { setting, beta, output }: Plan, folder: RunFolder, seed: number, recorded: boolean, signal: AbortSignal,
  onProgress: (progress: ReplicateProgress) => void,
): Promise<Finished> {
  const { circuit, level, patterns, parameters } = setting
  const volleys = new Subject<Volley>()
  const names = circuit.populations.map(({ name }) => name)
  const records = recorded && level === 'circuit'
  const digest = firstValueFrom(volleys.pipe(digestVolleys()))
  const table = records ? firstValueFrom(volleys.pipe(toSpikeTable(names))) : undefined
  const work = recallReplicate({ circuit, level, seed, patterns, parameters, beta, onVolley: (volley) => volleys.next(volley) })
  const replicate = await driveHere(work, { signal, onProgress })
  volleys.complete()
  const spikesDigest = await digest
  if (!table) return { replicate, spikesDigest }
  const spikes = await table
  writeSpikes(folder, spikes, circuit, output)
  return { replicate, spikesDigest, rasters: rasterWindows(spikes, circuit, replicate.shown!) }
}

function writeSpikes(folder: RunFolder, spikes: SpikeTable, { populations, resolutionMs }: Circuit, output: Output): void {
  const names = populations.map(({ name }) => name)
  if (output.spikes === 'parquet' || output.spikes === 'both') folder.writeBytes('spikes.parquet', spikesToParquet(spikes, names, resolutionMs))
  if (output.spikes === 'csv' || output.spikes === 'both') folder.writeText('spikes.csv', spikesToCsv(spikes, names, resolutionMs))
}

function progressText(
  { phase, done, simulatedMs, spikes }: ReplicateProgress, index: number, count: number, simulatedBefore: number, started: number,
): string {
  const seconds = (performance.now() - started) / 1000
  const fraction = (simulatedBefore + done) / (count - index + simulatedBefore)
  const simulated = simulatedMs === undefined || spikes === undefined
    ? '' : `, ${(simulatedMs / 1000).toFixed(1)} s simulated, ${Math.round(spikes / (simulatedMs / 1000))} spikes/s`
  return `seed ${index + 1}/${count}: ${phase} ${Math.round(100 * done)} %${simulated}, ${duration((seconds / fraction) * (1 - fraction))} left`
}

/** Where and when a run happened: never part of what decides or repeats its numbers. */
function circumstance(speed: Speed, command: readonly string[]): object {
  return {
    command: ['lobule', ...command], node: process.version, platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown', processors: cpus().length, memoryBytes: totalmem(),
    endedAt: new Date().toISOString(), speed,
  }
}

const quoted = (part: string): string => (/^[\w@%+=:,./-]+$/.test(part) ? part : `'${part.replaceAll('\'', '\'\\\'\'')}'`)

function dryRunText({ setting, seeds, out, identityDigest, output }: Plan): string {
  const { circuit, level, patterns, parameters } = setting
  const size = level === 'attention' ? undefined : networkSize(circuit)
  return [
    `would run recall in ${circuit.name}, level ${level}, seeds ${seeds[0]} to ${seeds[seeds.length - 1]}`,
    `patterns       ${patterns.patterns.length} of ${patterns.bits} bits from ${patterns.source}`,
    `noise          ${parameters.noise.join(', ')}; at most ${parameters.readsMax} reads`,
    ...(size ? [`network        ${size.cells} cells, ${size.synapses} synapses, ${(size.bytes / 1e6).toFixed(1)} MB`] : []),
    `folder         ${out} (spikes: ${output.spikes}, figures: ${output.figures ? 'yes' : 'no'})`,
    `identity       ${identityDigest}`,
    'nothing was run or written',
    '',
  ].join('\n')
}
