import { InputError } from '../../errors/inputError.js'
import type { Distribution } from '../binomialDistribution.js'
import { integerIn } from '../integerIn.js'
import { fairCoins, fastIntersections } from '../overlap/fastIntersections.js'
import { standardRadius } from '../overlap/kanervaIntegral.js'
import { cosineAt } from '../beta/weightFit.js'

/**
 * What retrieval needs to know of a memory: the weight of a pattern by its distance from the cue, as the probability
 * that both activate a random hard location (or up to a factor, where there are no locations), and what random other
 * patterns contribute.
 */
export interface WeightCurve {
  readonly bits: number
  /** The weight at the distances 0 … n. */
  readonly weights: Float64Array
  /** E[w] and E[w²] over the distance of a random other pattern, and w at its mean distance. */
  readonly others: { readonly mean: number; readonly meanSquare: number; readonly atMeanDistance: number }
  /** c = (d − n/2)/√(n/4), where the curve is that of a circle. */
  readonly standardRadius?: number
}

/** The curve with others at distances of the given distribution; at n fair bits where it is left out. */
export function weightCurve(
  weights: Float64Array, distances: Distribution = randomDistances(weights.length - 1),
): WeightCurve {
  const average = (value: (distance: number) => number): number =>
    distances.probabilities.reduce((sum, share, index) => sum + share * value(distances.first + index), 0)
  const middle = average((distance) => distance)
  // Between two distances, as for odd n, the mean of both.
  const nearest = Math.round(2 * middle) / 2
  return {
    bits: weights.length - 1, weights,
    others: {
      mean: average((distance) => weights[distance]!),
      meanSquare: average((distance) => weights[distance]! ** 2),
      atMeanDistance: (weights[Math.floor(nearest)]! + weights[Math.ceil(nearest)]!) / 2,
    },
  }
}

/** All distances, for at small radii E[w²] comes from the least probable ones. */
const randomDistances = (bits: number): Distribution => ({ first: 0, probabilities: fairCoins(bits) })

/** The curves of Kanerva's circles for every radius of one n: w = I(d_v, d, n)/2^n, 0 ≤ d < n/2, to about 1e-12. */
export function circleCurves(bits: number): (radius: number) => WeightCurve {
  const intersections = fastIntersections(bits)
  const distances = randomDistances(bits)
  return (radius) => ({
    ...weightCurve(intersections(radius), distances), standardRadius: standardRadius(bits, radius),
  })
}

/**
 * The curve of softmax attention on cosines, w = exp(−2β·d_v/n): E[w] = ((1 + e^(−2β/n))/2)^n, and E[w²] is E[w] at 2β.
 * Throws an InputError unless bits is an integer ≥ 1 and β a finite number ≥ 0.
 */
export function softmaxCurve(bits: number, beta: number): WeightCurve {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  if (!(beta >= 0 && beta < Infinity)) {
    throw new InputError({ field: 'beta', problem: `found ${beta}`, allowed: 'a number of at least 0' })
  }
  const mean = (inverse: number): number => Math.exp(bits * Math.log1p(Math.expm1((-2 * inverse) / bits) / 2))
  return {
    bits,
    weights: Float64Array.from({ length: bits + 1 }, (_, distance) => Math.exp(beta * (cosineAt(distance, bits) - 1))),
    others: { mean: mean(beta), meanSquare: mean(2 * beta), atMeanDistance: Math.exp(-beta) },
  }
}

/**
 * The weight of all m − 1 other random patterns together over that of the target, where the cue is the target itself:
 * (m − 1)·E[w]/w(0). For circles it is (m − 1)·p; the naive m·e^(−β) of a softmax is too low, for cosines spread by
 * 1/√n.
 */
export const interferenceMass = ({ weights, others }: WeightCurve, patterns: number): number =>
  ((integerIn('patterns', patterns, 1, Number.MAX_SAFE_INTEGER) - 1) * others.mean) / weights[0]!
