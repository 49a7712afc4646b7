import { intersectionFractions } from '../circleIntersection.js'
import { logKanervaIntegrals } from './kanervaIntegral.js'
import { logCapIntersections } from './sphericalCap.js'

/** The number of hard locations that two addresses at one distance are expected to share, by each geometry. */
export interface ExpectedShared {
  readonly distance: number
  /** Circles in {0,1}^n, exact (Bricken & Pehlevan 2021, Eq. 2). */
  readonly circles: number
  /** Kanerva's continuous integral. */
  readonly integral: number
  /** Caps on the sphere (Eq. 22). */
  readonly caps: number
}

/**
 * Expected numbers of shared locations of r random ones, r·I/2^n, at given distances; shares of all for r = 1. The true
 * number is binomial with this mean. Throws an InputError unless bits ≥ 2 and 0 ≤ radius ≤ bits are integers.
 */
export function expectedShared(
  bits: number, radius: number, locations: number, distances: readonly number[],
): ExpectedShared[] {
  const circles = intersectionFractions(bits, radius)
  const integrals = logKanervaIntegrals(bits, radius)
  const caps = logCapIntersections(bits, radius)
  return distances.map((distance) => ({
    distance, circles: locations * circles[distance]!,
    integral: locations * Math.exp(integrals[distance]!), caps: locations * Math.exp(caps[distance]!),
  }))
}
