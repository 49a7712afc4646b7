import { InputError } from '../errors/inputError.js'
import { betaNeighbours, type BetaNeighbour } from './beta/betaNeighbours.js'
import { betaOfRadius } from './beta/betaOfRadius.js'
import {
  betaSummaries, radiiOfBeta, radiusOfActivation, type BetaSummaries, type OfActivation, type OfBeta,
} from './beta/conversion.js'
import { integerIn } from './integerIn.js'
import { expectedShared, type ExpectedShared } from './overlap/expectedShared.js'
import { asymptoticCapacity, capacity, ratioForWord } from './retrieval/capacity.js'
import { criticalDistance } from './retrieval/criticalDistance.js'
import { nearestLocation, type NearestLocation } from './retrieval/nearestLocation.js'
import {
  radiusOfBestRatio, radiusOfCapacity, scanRadii, type BestRadii, type ClosedFormRadius, type RadiusScan,
} from './retrieval/optimalRadius.js'
import {
  noiseConventions, patternsAtRatio, signalToNoise, type Load, type NoiseConvention,
} from './retrieval/signalToNoise.js'
import { circleCurves, interferenceMass, softmaxCurve, type WeightCurve } from './retrieval/weightCurve.js'

/** What is asked of theory: a Sparse Distributed Memory of Kanerva's design that holds random patterns. */
export interface TheorySetting {
  /** n, 7 … 8192. */
  readonly bits: number
  /** r; 2^n for one at every address, Infinity for the limit without the chance of finite numbers. */
  readonly locations: number
  /** m. */
  readonly patterns: number
  /**
   * d, from 2 and below n/2; where left out that of `activation` or of `beta`, or else the one of the best averaged
   * signal-to-noise ratio.
   */
  readonly radius?: number
  /** An activation probability to find the radius of. */
  readonly activation?: number
  /** A β to find the radius of. */
  readonly beta?: number
  /** The probability that a whole word is right at capacity; 0.99 where left out. */
  readonly wordRight?: number
}

/** What one convention of the noise says about the radius. */
export interface RetrievalOfRadius {
  readonly convention: NoiseConvention
  /** Of a noise-free cue. */
  readonly signalToNoise: number
  readonly criticalDistance: number
  /** The patterns at which a word is still right with the probability asked for. */
  readonly patternsHeld: number
}

/** A radius among its neighbours. */
export interface RadiusRow {
  readonly radius: number
  readonly activationProbability: number
  readonly beta: number
  readonly betaOfPaper: number
  /** By the averaged convention. */
  readonly signalToNoise: number
  readonly criticalDistance: number
}

/** All that theory says about a setting, as plain data. */
export interface TheoryTable {
  readonly setting: Required<Omit<TheorySetting, 'activation' | 'beta'>> & {
    /** 'default' where the best averaged ratio is at no radius from 2 on. */
    readonly radiusBecause: 'given' | 'of p' | 'of β' | 'best averaged ratio' | 'default'
  }
  readonly activation: {
    /** p; p·r and p²·r, in locations. */
    readonly probability: number
    readonly active: number
    readonly sharedAtRandom: number
    /** The weight of all other patterns over the target's, for a noise-free cue. */
    readonly interferenceMass: number
  }
  readonly betas: BetaSummaries
  /** Numbers of locations, or shares of all where r is infinite. */
  readonly overlap: readonly ExpectedShared[]
  readonly retrieval: readonly RetrievalOfRadius[]
  /** The softmax with the least-squares β, interference averaged, no locations. */
  readonly softmax: { readonly beta: number; readonly criticalDistance: number; readonly interferenceMass: number }
  readonly optimal: readonly BestRadii[]
  /** The paper's closed forms; absent where r is too large or too small for them. */
  readonly closedForms?: {
    readonly signalToNoise: ClosedFormRadius
    readonly capacity: ClosedFormRadius & { readonly patterns: number; readonly z: number }
    /** Kanerva's r/z² at the same z. */
    readonly asymptoticCapacity: number
  }
  readonly neighbours: readonly RadiusRow[]
  /** Absent where r is infinite. */
  readonly nearestLocation?: NearestLocation
  readonly ofActivation?: OfActivation
  readonly ofBeta?: OfBeta & { readonly near: readonly BetaNeighbour[] }
}

/**
 * The whole table. 0.2 s at n = 1000, 3 s at n = 4096, 8 s at n = 8192. Throws an InputError that names the field unless
 * bits from 7 to 8192 and patterns ≥ 1 are integers, locations ≥ 1, 2 ≤ radius < bits/2, and activation and β are
 * between those of such radii.
 */
export function theoryTable(asked: TheorySetting): TheoryTable {
  const { bits, locations, patterns, wordRight = 0.99 } = asked
  integerIn('bits', bits, 7, 8192)
  integerIn('patterns', patterns, 1, Number.MAX_SAFE_INTEGER)
  if (!(locations >= 1)) {
    throw new InputError({ field: 'locations', problem: `found ${locations}`, allowed: 'a number of at least 1' })
  }
  const last = Math.ceil(bits / 2) - 1
  if (asked.radius !== undefined) integerIn('radius', asked.radius, 2, last)
  const load = { locations, patterns }
  const scans = noiseConventions.filter(({ name }) => name !== 'kanerva1988')
    .map(({ name }) => scanRadii(bits, load, name, wordRight))
  const averaged = scans.find(({ best: { convention } }) => convention === 'averaged')!
  const ofActivation = asked.activation === undefined ? undefined : radiusOfActivation(bits, asked.activation)
  const inverse = asked.beta === undefined ? undefined : radiiOfBeta(bits, asked.beta)
  const best = averaged.best.signalToNoise.radii
  const radius = asked.radius ?? ofActivation?.nearest ?? inverse?.leastSquares.nearest.radius
    ?? Math.max(2, best[0] ?? last)
  const radiusBecause = asked.radius !== undefined ? 'given' : ofActivation ? 'of p' : inverse ? 'of β'
    : best.includes(radius) ? 'best averaged ratio' : 'default'

  const curve = circleCurves(bits)(radius)
  const p = curve.weights[0]!
  const betas = betaSummaries(bits, radius)
  const softmax = softmaxCurve(bits, betas.leastSquares.beta)
  const limit = signalToNoise(softmax, { locations: Infinity, patterns }, 'averaged')
  const optimal = scans.map((scan) => scan.best)
  const closedForms = closedFormsOf(bits, load, wordRight)
  return {
    setting: { bits, locations, patterns, radius, wordRight, radiusBecause },
    activation: {
      probability: p, active: p * locations, sharedAtRandom: p * p * locations,
      interferenceMass: interferenceMass(curve, patterns),
    },
    betas,
    overlap: expectedShared(bits, radius, Number.isFinite(locations) ? locations : 1, shownDistances(bits, radius)),
    retrieval: noiseConventions.map(({ name }) => retrieval(curve, load, name, ratioForWord(bits, wordRight))),
    softmax: {
      beta: betas.leastSquares.beta, criticalDistance: criticalDistance(softmax, limit),
      interferenceMass: interferenceMass(softmax, patterns),
    },
    optimal,
    ...(closedForms && { closedForms }),
    neighbours: neighbours(bits, radius, averaged),
    ...(Number.isFinite(locations) && { nearestLocation: nearestLocation(bits, locations) }),
    ...(ofActivation && { ofActivation }),
    ...(inverse && { ofBeta: { ...inverse, near: betaNeighbours(bits, inverse.beta, optimal) } }),
  }
}

/** None where r is beyond their range, or so small that the probability they ask for is above 1. */
function closedFormsOf(bits: number, load: Load, wordRight: number): TheoryTable['closedForms'] {
  if (load.locations >= 1e150 || capacity(load.locations, ratioForWord(bits, wordRight)).activationProbability > 1) {
    return undefined
  }
  return {
    signalToNoise: radiusOfBestRatio(bits, load), capacity: radiusOfCapacity(bits, load.locations, wordRight),
    asymptoticCapacity: asymptoticCapacity(load.locations, ratioForWord(bits, wordRight)),
  }
}

function retrieval(
  curve: WeightCurve, load: Load, convention: NoiseConvention, z: number,
): RetrievalOfRadius {
  const ratio = signalToNoise(curve, load, convention)
  return {
    convention, signalToNoise: ratio(curve.weights[0]!), criticalDistance: criticalDistance(curve, ratio),
    patternsHeld: patternsAtRatio(curve, load.locations, z, convention),
  }
}

/** The first stairs, then tenths of n/2, and what lies beyond d and 2d. */
function shownDistances(bits: number, radius: number): number[] {
  const tenths = Array.from({ length: 10 }, (_, tenth) => Math.round((bits / 20) * (tenth + 1)))
  return [...new Set([0, 1, 2, 4, ...tenths, radius, Math.min(bits, 2 * radius)])].sort((a, b) => a - b)
}

function neighbours(bits: number, radius: number, scan: RadiusScan): RadiusRow[] {
  const around = Array.from({ length: 11 }, (_, index) => radius - 5 + index)
    .filter((candidate) => candidate >= 2 && candidate < bits / 2)
  return around.map((candidate) => {
    const { beta, betaOfPaper } = betaOfRadius(bits, candidate)
    const index = scan.radii.indexOf(candidate)
    return {
      radius: candidate, activationProbability: circleCurves(bits)(candidate).weights[0]!, beta, betaOfPaper,
      signalToNoise: scan.signalToNoise[index] ?? NaN, criticalDistance: scan.criticalDistance[index] ?? NaN,
    }
  })
}
