import { bootstrapMean } from '../analysis/bootstrap.js'
import type { Estimate } from '../analysis/estimate.js'
import { fitBeta } from '../analysis/inverseTemperature.js'
import type { MemoryCircuit } from '../circuit/circuit.js'
import { lesionText } from '../circuit/lesionText.js'
import { InputError } from '../errors/inputError.js'
import type { Level } from '../levels/levelMemory.js'
import { stream } from '../random/stream.js'
import { activationProbability, sharedProbabilities } from '../theory/addressDesign.js'
import { returnedError } from '../theory/lesionedError.js'
import type { PatternSet } from '../words/patternSet.js'
import { checkExpectation, type StatedExpectation } from './expectation.js'
import type { RecallParameters } from './recallParameters.js'
import { weightDistances, type Replicate, type ReplicateAtNoise } from './recallReplicate.js'
import type { BetaEstimate, RecallAtNoise, RecallResult, WeightPoint } from './recallResult.js'

/** What the recall experiment is run on. */
export interface RecallSetting {
  readonly circuit: MemoryCircuit
  readonly level: Level
  readonly seed: number
  readonly patterns: PatternSet
  readonly parameters: RecallParameters
  readonly expectations: readonly StatedExpectation[]
}

export const recallAbout = 'stores patterns once onto themselves and recalls them from noisy cues; '
  + 'measures the weight curve and its inverse temperature β'

/** The seeds of a run's replicates: the run's seed and the following ones. */
export const replicateSeeds = ({ seed, parameters }: Pick<RecallSetting, 'seed' | 'parameters'>): number[] =>
  Array.from({ length: parameters.replicates }, (_, index) => seed + index)

/** Throws an InputError when patterns do not fit the circuit. */
export function checkPatterns({ source, bits, patterns }: PatternSet, circuit: MemoryCircuit): void {
  const wanted = circuit.memory.design.bits
  if (bits !== wanted) {
    throw new InputError({
      source, problem: `found patterns of ${bits} bits`,
      allowed: `${wanted} bits, the circuit's memory.bits (--set memory.bits=${bits} changes it)`,
    })
  }
  const names = patterns.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    const allowed = 'a name of its own for each'
    throw new InputError({ source, problem: `two patterns are named "${twice}"`, allowed })
  }
}

/** The weight curve of the circuit's address design: the expected shared locations at each distance 0 … bits. */
export function expectedWeights({ memory, populations }: MemoryCircuit): Float64Array {
  const { count } = populations.find(({ name }) => name === memory.location)!
  return sharedProbabilities(memory.design).map((probability) => probability * count)
}

/**
 * β that the closed form predicts, by the same regression over the same distances as the measured one. Throws an
 * InputError where fewer than two distances lie inside of the window.
 */
export function expectedBeta(circuit: MemoryCircuit, parameters: Pick<RecallParameters, 'weightPoints' | 'betaWindow'>) {
  const expected = expectedWeights(circuit)
  const { bits } = circuit.memory.design
  const windowEnd = parameters.betaWindow * bits
  const distances = weightDistances(bits, parameters.weightPoints)
  if (distances.filter((distance) => distance <= windowEnd).length < 2) {
    throw new InputError({
      field: 'experiment.weightPoints',
      problem: `${parameters.weightPoints} points put one distance alone into the window of β, 0 to ${windowEnd} bits`,
      allowed: 'more points, or a larger experiment.betaWindow',
    })
  }
  return fitBeta(distances.map((distance) => ({ distance, weight: expected[distance]! })), bits, windowEnd)
}

/** Puts the replicates of a run together. All intervals are 95 % percentile bootstrap over replicates. */
export function summariseRecall(setting: RecallSetting, replicates: readonly Replicate[]): RecallResult {
  const { circuit, level, patterns, parameters } = setting
  const { design, location } = circuit.memory
  const estimate = (name: string, values: readonly number[]): Estimate =>
    bootstrapMean(values, stream(setting.seed, `recall/bootstrap/${name}`))
  const over = (name: string, pick: (replicate: Replicate) => number): Estimate => estimate(name, replicates.map(pick))
  const locations = circuit.populations.find(({ name }) => name === location)!.count
  const beta = betaEstimate(setting, replicates, estimate)
  const lesions = lesionText(circuit)
  const result = {
    experiment: 'recall' as const,
    level,
    circuit: circuit.name,
    seeds: replicates.map(({ seed }) => seed),
    bits: design.bits,
    locations,
    ...(design.kind === 'selected-coordinate' && { claws: design.claws }),
    threshold: design.threshold,
    ...(lesions !== '' && { lesions }),
    patterns: {
      source: patterns.source, width: patterns.width,
      names: patterns.patterns.map(({ name }) => name), labels: patterns.patterns.map(({ label }) => label),
    },
    recall: parameters.noise.map((noise, index) => atNoise(setting, noise, (name, pick) =>
      over(`${name}/${noise}`, (replicate) => pick(replicate.recall[index]!)))),
    weights: weightCurve(setting, replicates, beta.measured.mean, estimate),
    beta,
    ...(level !== 'attention' && {
      activeFraction: {
        measured: over('active', ({ active }) => active! / locations), expected: activationProbability(design),
      },
    }),
    ...(level === 'circuit' && {
      inhibitionCeilings: replicates.reduce((sum, { simulated }) => sum + (simulated?.inhibitionCeilings ?? 0), 0),
    }),
    rates: level === 'circuit' ? circuit.populations.map(({ name, count }, index) => ({
      population: name, count, rateHz: over(`rate/${name}`, ({ ratesHz }) => ratesHz[index]!),
    })) : [],
    rasters: [],
    glyphs: replicates[0]!.glyphs,
  }
  return { ...result, expectations: setting.expectations.map((stated) => checkExpectation(stated, result)) }
}

function atNoise(
  { circuit, patterns, parameters, level }: RecallSetting, noise: number,
  over: (name: string, pick: (row: ReplicateAtNoise) => number) => Estimate,
): RecallAtNoise {
  const { design, location } = circuit.memory
  const flips = Math.round(noise * design.bits)
  const locations = circuit.populations.find(({ name }) => name === location)!.count
  return {
    noise, flips,
    errorOfCue: over('errorOfCue', (row) => row.errorOfCue),
    errorAfterOne: over('errorAfterOne', (row) => row.errorAfterOne),
    errorSettled: over('errorSettled', (row) => row.errorSettled),
    cosineOfCue: over('cosineOfCue', (row) => row.cosineOfCue),
    cosineAfterOne: over('cosineAfterOne', (row) => row.cosineAfterOne),
    cosineSettled: over('cosineSettled', (row) => row.cosineSettled),
    reads: over('reads', (row) => row.reads),
    settled: over('settled', (row) => row.settled),
    recognised: over('recognised', (row) => row.recognised),
    ...(parameters.patterns === 'random' && level !== 'attention' && {
      predictedAfterOne: returnedError({ design, locations, stored: patterns.patterns.length, distance: flips }),
    }),
  }
}

type Estimator = (name: string, values: readonly number[]) => Estimate

function betaEstimate(setting: RecallSetting, replicates: readonly Replicate[], estimate: Estimator): BetaEstimate {
  const { circuit, parameters } = setting
  const { design } = circuit.memory
  const fits = replicates.map((replicate) => betaOf(setting, replicate))
  const expected = expectedBeta(circuit, parameters)
  return {
    measured: estimate('beta', fits.map(({ beta }) => beta)),
    rSquared: estimate('betaRSquared', fits.map(({ rSquared }) => rSquared)),
    expected: expected.beta,
    expectedRSquared: expected.rSquared,
    ...(design.kind === 'selected-coordinate' && design.threshold === design.claws && { halfClaws: design.claws / 2 }),
    windowEnd: parameters.betaWindow * design.bits,
  }
}

/** β of one replicate. Throws an InputError where too few cells were active to fit one. */
export function betaOf({ circuit, parameters }: Pick<RecallSetting, 'circuit' | 'parameters'>, replicate: Replicate) {
  const { bits } = circuit.memory.design
  const windowEnd = parameters.betaWindow * bits
  const distances = weightDistances(bits, parameters.weightPoints)
  const points = distances.map((distance, index) => ({ distance, weight: replicate.weights[index]! }))
  if (points.filter(({ distance, weight }) => distance <= windowEnd && weight > 0).length < 2) {
    throw new InputError({
      problem: `seed ${replicate.seed}: no granule cell (hard location) is active both for a stored pattern and for a `
        + 'cue near it, so that β cannot be fitted',
      allowed: 'more granule cells, more patterns, fewer claws or a lower threshold',
    })
  }
  return fitBeta(points, bits, windowEnd)
}

function weightCurve(
  { circuit, level, parameters }: RecallSetting, replicates: readonly Replicate[], beta: number, estimate: Estimator,
): WeightPoint[] {
  const { bits } = circuit.memory.design
  const distances = weightDistances(bits, parameters.weightPoints)
  const expected = expectedWeights(circuit)
  // Weights of attention have no unit: they are scaled to the closed form at distance 0.
  const scale = level === 'attention' ? expected[0]! / replicates[0]!.weights[0]! : 1
  const means = distances.map((distance, index) => ({
    distance, weight: replicates.reduce((sum, { weights }) => sum + (scale * weights[index]!) / replicates.length, 0),
  }))
  const { intercept } = fitBeta(means, bits, parameters.betaWindow * bits)
  return distances.map((distance, index) => ({
    distance,
    measured: estimate(`weight/${distance}`, replicates.map(({ weights }) => scale * weights[index]!)),
    expected: expected[distance]!,
    softmax: Math.exp(intercept + beta * (1 - (2 * distance) / bits)),
  }))
}
