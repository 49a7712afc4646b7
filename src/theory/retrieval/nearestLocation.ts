import { InputError } from '../../errors/inputError.js'
import { logBallShares } from './ballRadius.js'
import { normalQuantile } from '../numeric/normalQuantile.js'

/** The distance of an address from the nearest of r random hard locations (Kanerva 1988, chapter 6). */
export interface NearestLocation {
  /** The smallest distance within which there is one with a probability of at least ½, and that probability. */
  readonly median: number
  readonly probabilityAtMedian: number
  readonly mean: number
  /** n/2 + Φ⁻¹(1/r)·√(n/4): where the normal approximation expects one location; its error grows as r nears 2^n. */
  readonly normalQuantile: number
}

/**
 * P(at least one of r hard locations within d) = 1 − (1 − p(d))^r for d = 0 … n, exact up to 1e-13; r random locations
 * are drawn with replacement, so that it is below 1 also for r = 2^n.
 * Throws an InputError unless bits ≥ 1 is an integer and 1 ≤ locations < Infinity.
 */
export function locationWithin(bits: number, locations: number): Float64Array {
  if (!(locations >= 1 && locations < Infinity)) {
    const allowed = 'a finite number of at least 1'
    throw new InputError({ field: 'locations', problem: `found ${locations}`, allowed })
  }
  return logBallShares(bits).map((log) =>
    (log === 0 ? 1 : -Math.expm1(log < -30 ? -locations * Math.exp(log) : locations * Math.log1p(-Math.exp(log)))))
}

/** Median, mean and normal approximation of the distance to the nearest hard location. */
export function nearestLocation(bits: number, locations: number): NearestLocation {
  const within = locationWithin(bits, locations)
  const median = within.findIndex((probability) => probability >= 0.5)
  return {
    median, probabilityAtMedian: within[median]!,
    mean: within.reduce((sum, probability) => sum + 1 - probability, 0),
    normalQuantile: locations === 1 ? bits : bits / 2 + normalQuantile(1 / locations) * Math.sqrt(bits / 4),
  }
}
