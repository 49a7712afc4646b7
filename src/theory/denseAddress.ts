import { ballVolume, circleIntersection, intersectionFractions } from './circleIntersection.js'
import { integerIn } from './integerIn.js'
import { ratio } from './ratio.js'

/**
 * Kanerva's design: the address of a hard location is a random word of `bits` bits, all of which are read, and it is
 * active when at least `threshold` of them match: its activation radius is d = bits − threshold.
 */
export interface DenseAddress {
  readonly bits: number
  readonly threshold: number
}

/** The activation radius d in bits. Throws an InputError unless 0 ≤ threshold ≤ bits are integers. */
export function activationRadius({ bits, threshold }: DenseAddress): number {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  return bits - integerIn('threshold', threshold, 0, bits)
}

/** The probability that an address activates a random hard location: Σ_{i ≤ d} C(n, i)/2^n, correctly rounded. */
export function denseActivation(design: DenseAddress): number {
  return ratio(ballVolume(design.bits, activationRadius(design)), 1n << BigInt(design.bits))
}

/**
 * The probability that two addresses at Hamming distance δ both activate a random hard location: the circle
 * intersection I(δ, d, n)/2^n (Bricken & Pehlevan 2021, Eq. 2), correctly rounded.
 */
export function denseShared(design: DenseAddress, distance: number): number {
  return ratio(circleIntersection(distance, activationRadius(design), design.bits), 1n << BigInt(design.bits))
}

/** `denseShared` at the distances 0 … bits. */
export const denseSharedTable = (design: DenseAddress): Float64Array =>
  intersectionFractions(design.bits, activationRadius(design))
