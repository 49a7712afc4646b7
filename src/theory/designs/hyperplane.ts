import { binomial } from '../binomial.js'
import { integerIn } from '../integerIn.js'
import { ratio } from '../ratio.js'

/**
 * Jaeckel's hyperplane design (1989): addresses are sparse words of `bits` bits with exactly `ones` ones, each hard
 * location selects `claws` coordinates, and is active when the address has a one at all of them.
 */
export interface Hyperplane {
  readonly bits: number
  readonly ones: number
  readonly claws: number
}

/**
 * The probability that two addresses at Hamming distance δ both activate a random hard location: they share L − δ/2
 * ones, hence C(L − δ/2, K)/C(n, K), correctly rounded. At δ = 0 it is the probability that an address activates one. Near it
 * decays by K/(2L) a bit, β ≈ n·K/(4L).
 * Throws an InputError unless 1 ≤ claws ≤ ones ≤ bits are integers, and the distance is even and from 0 to
 * 2·min(L, n − L).
 */
export function hyperplaneShared(design: Hyperplane, distance: number): number {
  const { bits, ones, claws } = design
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('ones', ones, 1, bits)
  integerIn('claws', claws, 1, ones)
  const both = ones - halfOfDistance(distance, bits, ones)
  return ratio(binomial(both, claws), binomial(bits, claws))
}

/**
 * How many ones of each of two words of `ones` ones the other one lacks. Throws an InputError for an impossible
 * distance.
 */
export function halfOfDistance(distance: number, bits: number, ones: number): number {
  integerIn('distance', distance, 0, 2 * Math.min(ones, bits - ones))
  return integerIn('half of the distance', distance / 2, 0, bits)
}
