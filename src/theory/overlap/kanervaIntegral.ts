import { integerIn } from '../integerIn.js'
import { normalCumulative } from '../normal.js'
import { logOrthantPart } from './normalOrthant.js'
import { tailSums } from './tailSums.js'

/** c = (d − n/2)/√(n/4): the radius in standard deviations of the distance of two random words. */
export const standardRadius = (bits: number, radius: number): number => (radius - bits / 2) / Math.sqrt(bits / 4)

/**
 * ln of the share of all addresses that two circles hold, by Kanerva's continuous integral (1988, appendix B), for
 * d_v = 0 … n:
 *
 *     (1/2π)·∫ exp(−c²/(2·(1 − x)))/√(x·(1 − x)) dx   from x = d_v/n to 1,   c = (d − n/2)/√(n/4)
 *
 * With x = sin²φ it is the bivariate normal orthant Φ₂(c, c; 1 − 2d_v/n) to the letter: the integral is the limit of
 * large n, nothing less and nothing more. The computation is good to 1e-13; as an approximation of the circle
 * intersection it is 9.4 % low for n = 1000, d = 451, d_v = 0 (14 % at d_v = 500), more where c is further out, and
 * has no use at n = 64 and small radii. `correction` = ½ moves the radius to d + ½, which at n = 1000 leaves about 1 %.
 * Throws an InputError unless 1 ≤ bits and 0 ≤ radius ≤ bits are integers.
 */
export function logKanervaIntegrals(bits: number, radius: number, correction: 0 | 0.5 = 0): Float64Array {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 0, bits)
  const c = standardRadius(bits, radius + correction)
  const angle = (distance: number): number => Math.asin(Math.sqrt(distance / bits))
  const below = -Math.abs(c)
  const sums = tailSums(bits, (distance) => logOrthantPart(below, angle(distance), angle(distance + 1), 0))
  const inside = Math.max(0, 1 - 2 * normalCumulative(below))
  return sums.map((log) => (c <= 0 ? log - Math.log(Math.PI) : Math.log(inside + Math.exp(log) / Math.PI)))
}
