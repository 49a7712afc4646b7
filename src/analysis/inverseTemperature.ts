import { InputError } from '../errors/inputError.js'
import { regression } from './regression.js'

/** The weight that a stored word gets from a cue at a Hamming distance of it. */
export interface DistanceWeight {
  readonly distance: number
  readonly weight: number
}

/** The softmax that is nearest to a weight curve: weight ≈ exp(intercept + beta·cosine). */
export interface BetaFit {
  readonly beta: number
  /** ln(weight) of the line at cosine 0. */
  readonly intercept: number
  readonly rSquared: number
  /** The number of points that took part. */
  readonly points: number
  /** The points inside of the window that could not, because their weight is 0: where there are some, β is biased. */
  readonly dropped: readonly DistanceWeight[]
}

/**
 * The inverse temperature β of the softmax exp(β·cosine) that approximates a weight curve: ordinary least squares of
 * ln(weight) on the cosine similarity 1 − 2d/n over the points with 0 ≤ d ≤ windowEnd, each counted once (Bricken &
 * Pehlevan 2021, Eq. 10). The values of β that they print are larger by N/(N − 1) for N points, because their code
 * divides a covariance over N − 1 by a variance over N; this one is the least-squares slope.
 * Throws an InputError when a weight is negative or not finite, a distance is not a number from 0 to `bits`, or fewer
 * than two distances with positive weight are left.
 */
export function fitBeta(points: readonly DistanceWeight[], bits: number, windowEnd: number): BetaFit {
  points.forEach(({ distance, weight }, index) => {
    if (!(distance >= 0 && distance <= bits)) {
      const problem = `found ${distance}`
      throw new InputError({ field: `points[${index}].distance`, problem, allowed: `0 to ${bits} bits` })
    }
    if (!(weight >= 0 && weight < Infinity)) {
      const problem = `found ${weight}`
      throw new InputError({ field: `points[${index}].weight`, problem, allowed: 'a number of at least 0' })
    }
  })
  const inside = points.filter(({ distance }) => distance <= windowEnd)
  const used = inside.filter(({ weight }) => weight > 0)
  if (new Set(used.map(({ distance }) => distance)).size < 2) {
    throw new InputError({
      field: 'points', problem: `found ${used.length} with positive weight at distances 0 to ${windowEnd}`,
      allowed: 'at least two distances',
    })
  }
  const { slope, intercept, rSquared } = regression(
    used.map(({ distance }) => 1 - (2 * distance) / bits), used.map(({ weight }) => Math.log(weight)),
  )
  return {
    beta: slope, intercept, rSquared, points: used.length, dropped: inside.filter(({ weight }) => weight === 0),
  }
}
