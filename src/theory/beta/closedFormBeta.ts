import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../integerIn.js'
import { logKanervaIntegrals } from '../overlap/kanervaIntegral.js'
import { logLinearBeta, paperWindow } from './logLinearBeta.js'

/**
 * (n − 2d)²/(4n): β of the paper's analytic exponential (Bricken & Pehlevan 2021, Eqs. 20 and 21). It is the slope at
 * d_v = 0 of the Gaussian form without its prefactor, and too small against least squares by a factor of 2.0 to 2.5 at
 * n = 64, d = 5 … 15 (2.4 at n = 1000, d = 447): an order of magnitude, not an estimate.
 */
export function analyticBeta(bits: number, radius: number): number {
  validate(bits, radius)
  return (bits - 2 * radius) ** 2 / (4 * bits)
}

/**
 * −(n/4)·ln(4x(1 − x)) with x = (d − d_v/2)/(n − d_v): β from the slope at d_v of the logarithm of the largest summand
 * of Eq. 2, by Stirling's formula instead of the Gaussian one, without the prefactor's part of about n/(4·d_v).
 * It holds for 0 ≤ d_v < 2d; beyond there are no summands.
 */
export function localBeta(bits: number, radius: number, distance: number): number {
  validate(bits, radius)
  if (!(distance >= 0 && distance < 2 * radius)) {
    const allowed = `a number of at least 0 and below ${2 * radius}`
    throw new InputError({ field: 'distance', problem: `found ${distance}`, allowed })
  }
  const x = (radius - distance / 2) / (bits - distance)
  return (-bits / 4) * Math.log(4 * x * (1 - x))
}

/**
 * `localBeta` in the middle of the window, d_v = d/2, plus the prefactor's part n/(2d). Within 6 % of least squares
 * over [0, d) for n = 64 and d = 5 … 19; low as n grows (−5 % at n = 128, d = 36; −13 % at n = 1000, d = 447): there
 * `orthantBeta` is the better one.
 */
export const midWindowBeta = (bits: number, radius: number): number =>
  localBeta(bits, radius, radius / 2) + bits / (2 * radius)

/**
 * Least squares over d_v = 0 … d − 1 on the normal orthant Φ₂(c, c; 1 − 2d_v/n) with c at the radius d + ½: within 1 %
 * of the exact fit at n = 1000 and p about 4e-4, 20 % low at n = 64, d = 11, where the tail of the binomial is not
 * normal.
 */
export function orthantBeta(bits: number, radius: number): number {
  validate(bits, radius)
  integerIn('radius', radius, 2, bits)
  return logLinearBeta(logKanervaIntegrals(bits, radius, 0.5), { window: paperWindow(radius) }).beta
}

function validate(bits: number, radius: number): void {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('radius', radius, 1, bits)
}
