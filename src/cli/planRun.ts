import { existsSync } from 'node:fs'
import type { Circuit } from '../circuit/circuit.js'
import { lesionText } from '../circuit/lesionText.js'
import { memoryCircuit } from '../circuit/memoryCircuit.js'
import { networkSize, synapsesText, type NetworkSize } from '../circuit/networkSize.js'
import { inFile } from '../errors/inFile.js'
import { InputError, nearest } from '../errors/inputError.js'
import { checkMeasured, parseExpectation } from '../experiments/expectation.js'
import { checkLastSeed } from '../experiments/lastSeed.js'
import { expectedBeta, replicateSeeds, type RecallSetting } from '../experiments/recall.js'
import { identityOf } from '../experiments/recallIdentity.js'
import { readRecallParameters } from '../experiments/recallParameters.js'
import { defaultRunFolder } from '../files/defaultFolder.js'
import { givenOrShipped } from '../files/packageFolder.js'
import { demandIntact } from '../levels/demandIntact.js'
import { levels, type Level } from '../levels/levelMemory.js'
import { levelBytes } from '../levels/openLevel.js'
import { digestOf } from '../recording/digest.js'
import type { CircuitPlan } from './circuitRun.js'
import { experiments } from './experiments.js'
import { readWorkers } from './readWorkers.js'
import { readPatternsFor, readSettings } from './settings.js'
import type { ShowOptions } from './showResult.js'

/** Options of `lobule run`, as the command line gives them. */
export interface RunOptions extends ShowOptions {
  /** Absent: what the circuit file names, or recall. */
  readonly experiment?: string
  /** Level `circuit` unless given. */
  readonly level?: string
  readonly seed: string
  /** Worker threads: of recall each runs a seed at a time, of activity they share the cells of one seed. */
  readonly workers?: string
  readonly set: readonly string[]
  readonly expect: readonly string[]
  readonly out?: string
  readonly quiet?: boolean
  readonly dryRun?: boolean
}

/** A run of the experiment recall that was checked and can start. */
export interface Plan extends CircuitPlan {
  readonly setting: RecallSetting
  readonly beta: number
  /** How many seeds run side by side. */
  readonly workers: number
}

/** Reads and checks all that a run needs before anything is written. Throws an InputError for the first fault. */
export function planRun(circuitPath: string, options: RunOptions): Plan {
  checkExperiment(options.experiment ?? 'recall')
  const level = readLevel(options.level)
  const seed = readSeed(options.seed)
  const expectations = options.expect.map(parseExpectation)
  const settings = readSettings(circuitPath, options.set, readRecallParameters)
  const { circuit: declared, parameters, output, document, inputs } = settings
  const circuit = memoryCircuit(declared, 'the experiment recall')
  checkLastSeed(seed, parameters.replicates)
  const workers = readWorkers(options.workers)
  checkSeedsFor(workers, parameters.replicates)
  for (const expectation of expectations) checkMeasured(expectation, level, parameters.noise)
  const patterns = readPatternsFor(circuit, parameters, seed)
  inFile(circuitPath, () => {
    demandIntact(circuit, level)
    levelBytes(circuit, level)
  })
  const setting: RecallSetting = { circuit, level, seed, patterns, parameters, expectations }
  const identity = identityOf(setting)
  const identityDigest = digestOf(identity)
  const shownLevel = level === 'circuit' ? '' : `-${level}`
  return {
    setting, workers, document, inputs, output, identity, identityDigest,
    beta: expectedBeta(circuit, parameters).beta,
    seeds: replicateSeeds(setting),
    out: options.out ?? defaultRunFolder(`runs/recall${shownLevel}-seed-${seed}`, identityDigest),
  }
}

/** Recall is run here, the other experiments in places of their own. */
function checkExperiment(found: string): void {
  if (found === 'recall') return
  const other = experiments.find(({ name }) => name === found)
  const onCircuits = experiments.filter(({ runsOnCircuit }) => runsOnCircuit).map(({ name }) => name).join(', ')
  throw new InputError(other
    ? {
      source: '--experiment', problem: `"${found}" runs on no circuit file`,
      allowed: `${onCircuits}; or: ${other.usage}`,
    }
    : {
      source: '--experiment', problem: `found "${found}"${nearest(found, experiments.map(({ name }) => name))}`,
      allowed: onCircuits,
    })
}

/** Throws an InputError where what is no file looks like the misspelt name of an experiment. */
export function checkPath(found: string): void {
  const near = nearest(found, experiments.map(({ name }) => name))
  if (near === '' || existsSync(givenOrShipped(found))) return
  throw new InputError({ source: found, problem: `there is no such circuit file or experiment${near}` })
}

/** The level of `--level`. Throws an InputError where it is none. */
export function readLevel(text: string = 'circuit'): Level {
  const found = levels.find((level) => level === text)
  if (found) return found
  throw new InputError({
    source: '--level', problem: `found "${text}"${nearest(text, levels)}`, allowed: levels.join(', '),
  })
}

/** The seed of `--seed`. Throws an InputError where it is none. */
export function readSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed
  throw new InputError({ source: '--seed', problem: `found "${text}"`, allowed: 'a whole number from 0 to 2^53 − 1' })
}

/** The seeds of a run: that of `--seed` and the following ones. Throws an InputError where they are none. */
export function readSeeds(text: string, replicates: number): number[] {
  const seed = readSeed(text)
  checkLastSeed(seed, replicates)
  return Array.from({ length: replicates }, (_, index) => seed + index)
}

/** A worker thread runs whole seeds, so that more of them than seeds would be idle. */
function checkSeedsFor(workers: number, replicates: number): void {
  if (workers <= replicates) return
  const seeds = replicates === 1 ? '1 seed' : `${replicates} seeds`
  throw new InputError({
    source: '--workers', problem: `found ${workers}, but the run has ${seeds}, of which each runs one at a time`,
    allowed: `at most ${replicates} (--seeds changes it)`,
  })
}

/** What `--dry-run` prints. */
export function dryRunText({ setting, seeds, out, identityDigest, output }: Plan): string {
  const { circuit, level, patterns, parameters } = setting
  const spikes = level === 'circuit' ? output.spikes : 'none'
  return [
    `would run recall in ${circuit.name}, level ${level}, ${seedsText(seeds)}`,
    `patterns       ${patterns.patterns.length} of ${patterns.bits} bits from ${patterns.source}`,
    ...lesionLines(circuit),
    `noise          ${parameters.noise.join(', ')}; at most ${parameters.readsMax} reads`,
    ...(level === 'circuit' ? [networkText(networkSize(circuit))] : []),
    ...(level === 'sdm' ? [`memory         ${(levelBytes(circuit, level) / 1e6).toFixed(1)} MB`] : []),
    `folder         ${out} (spikes: ${spikes}, figures: ${output.figures ? 'yes' : 'no'})`,
    `identity       ${identityDigest}`,
    'nothing was run or written',
    '',
  ].join('\n')
}

/** What a circuit has lost, where it has. */
export function lesionLines(circuit: Circuit): string[] {
  const text = lesionText(circuit)
  return text === '' ? [] : [`lesioned       ${text}`]
}

/** The seeds of a run, in words. */
export const seedsText = (seeds: readonly number[]): string =>
  (seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds[seeds.length - 1]}`)

/** The size of a network, as a line. */
export const networkText = (size: NetworkSize): string =>
  `network        ${size.cells} cells, ${synapsesText(size)} synapses, ${(size.bytes / 1e6).toFixed(1)} MB`
