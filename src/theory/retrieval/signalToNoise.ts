import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { normalDensity } from '../normal.js'
import { normalQuantile } from '../numeric/normalQuantile.js'
import type { WeightCurve } from './weightCurve.js'

/**
 * How the noise of a read is counted. With weights w as shares of all locations, r locations and m patterns, the
 * variance of the sum over r² is
 *
 * - `averaged`: w/r + (m−1)·(E[w]/r + E[w²]), the expectation over the distances of random other patterns;
 * - `half`: w/r + (m−1)·(h/r + h²), h = w(n/2): all others at exactly n/2 (Bricken & Pehlevan 2021, Eq. 25);
 * - `product`: the same with p² in place of h, as the paper's closed forms take it;
 * - `kanerva1993`: p/r + m·(p²/r + p⁴) (Kanerva 1993), which does not fall with the distance of the cue;
 * - `kanerva1988`: m·(p²/r + s²/(4n)), s = exp(−c²)/π the slope of Kanerva's integral at n/2 (c from p = Φ(c)
 *   where the weights are not those of circles): the book's, without the target's own variance and without the mean
 *   weight of the others, so that the ratio rises to √(r/m) as circles shrink. Only for comparison with the book.
 *
 * `averaged` is the one that simulations bear out. At n = 64 and small radii `half` is wrong by orders of magnitude:
 * w(n/2) is 0 for d ≤ 15 while near patterns still interfere. There `averaged` has its own limit: at n = 64, m = 1024
 * it takes 99 % of E[w²] for d = 11, and half of it for d = 15, from distances below 19, where not one of the m
 * patterns is expected. It is the average over memories then, lower than the ratio in the typical one.
 */
export type NoiseConvention = 'averaged' | 'half' | 'product' | 'kanerva1993' | 'kanerva1988'

export const noiseConventions: readonly { readonly name: NoiseConvention; readonly about: string }[] = [
  { name: 'averaged', about: 'interference averaged over the distances of the other patterns' },
  { name: 'half', about: 'other patterns at exactly n/2 (Bricken & Pehlevan 2021, Eq. 25)' },
  { name: 'product', about: 'p²·r in place of the overlap at n/2 (the paper\'s closed forms)' },
  { name: 'kanerva1993', about: 'Kanerva 1993: σ² = pM(1 + pT(1 + p²M))' },
  { name: 'kanerva1988', about: 'Kanerva 1988: σ² = (1 + h²r/(4p²n))·p²rm' },
]

/** What is stored in how many hard locations. */
export interface Load {
  /** The number r of hard locations; Infinity for the limit in which only the weights count, as in attention. */
  readonly locations: number
  /** The number m of stored random patterns. */
  readonly patterns: number
}

/**
 * The signal-to-noise ratio of one bit of a read, as a function of the weight w of the target (`curve.weights` at the
 * distance of the cue). Infinity where there is a signal and no noise; 0 where there is no signal. It assumes that the
 * shared locations are Poisson and independent and their sum normal, and is good to about 1e-12 of its value.
 * Throws an InputError unless r ≥ 1 and m ≥ 1 is an integer.
 */
export function signalToNoise(curve: WeightCurve, load: Load, convention: NoiseConvention): (weight: number) => number {
  validate(load)
  const { ofTarget, ofOthers } = noiseVariance(curve, load, convention)
  return (weight) => (weight === 0 ? 0 : weight / Math.sqrt(ofTarget(weight) + ofOthers))
}

/**
 * The number m of patterns at which the signal-to-noise ratio of a noise-free cue falls to z: what of the variance the
 * target leaves, over one other pattern's; Infinity where others do not interfere, below 1 where not even one is held.
 */
export function patternsAtRatio(
  curve: WeightCurve, locations: number, z: number, convention: NoiseConvention,
): number {
  const load = { locations, patterns: 2 }
  validate(load)
  const { ofTarget, ofOthers, counted } = noiseVariance(curve, load, convention)
  const signal = curve.weights[0]!
  return (signal ** 2 / z ** 2 - ofTarget(signal)) / (ofOthers / counted) + (2 - counted)
}

/** The variance over r², its part from the target and from the others, and how many patterns count as others. */
function noiseVariance(curve: WeightCurve, { locations, patterns }: Load, convention: NoiseConvention) {
  const { bits, weights, others } = curve
  const p = weights[0]!
  const poisson = (mean: number, square: number): number => mean / locations + square
  const own = (weight: number): number => weight / locations
  switch (convention) {
    case 'averaged': return of(own, poisson(others.mean, others.meanSquare), patterns - 1)
    case 'half': return of(own, poisson(others.atMeanDistance, others.atMeanDistance ** 2), patterns - 1)
    case 'product': return of(own, poisson(p * p, (p * p) ** 2), patterns - 1)
    case 'kanerva1993': return of(() => own(p), poisson(p * p, (p * p) ** 2), patterns)
    case 'kanerva1988': return of(() => 0, poisson(p * p, slopeAtHalf(curve) ** 2 / (4 * bits)), patterns)
  }
}

const of = (ofTarget: (weight: number) => number, ofOne: number, counted: number) =>
  ({ ofTarget, ofOthers: counted * ofOne, counted })

/** exp(−c²)/π. */
const slopeAtHalf = ({ standardRadius, weights: [p = 0] }: WeightCurve): number =>
  2 * normalDensity(standardRadius ?? normalQuantile(p)) ** 2

function validate({ locations, patterns }: Load): void {
  if (!(locations >= 1)) {
    throw new InputError({ field: 'locations', problem: `found ${locations}`, allowed: 'a number of at least 1' })
  }
  integerIn('patterns', patterns, 1, Number.MAX_SAFE_INTEGER)
}
