import {
  a0, a1, a2, a3, a4, a5, a6, a7, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d1, d2, d3, d4, d5, d6, d7,
} from '../assembly/wichura.js'
import { log } from './log.js'

/**
 * A standard normal number from 32 random bits: the quantile of (word + ½)/2³², so at most 6.34 in size. The rational
 * functions of Wichura 1988 (Algorithm AS 241, PPND16), whose relative error is about 10⁻¹⁶; the one for beyond 6.8
 * is not needed.
 */
export function normal(word: number): number {
  const q = (word + 0.5) / 4294967296 - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return polynomial(r, a7, a6, a5, a4, a3, a2, a1, a0) * q / polynomial(r, b7, b6, b5, b4, b3, b2, b1, 1)
  }
  const r = Math.sqrt(-log(0.5 - Math.abs(q))) - 1.6
  const above = polynomial(r, c7, c6, c5, c4, c3, c2, c1, c0)
  const below = polynomial(r, d7, d6, d5, d4, d3, d2, d1, 1)
  return q < 0 ? -above / below : above / below
}

/** k7·x⁷ + … + k0 by Horner's rule. */
function polynomial(
  x: number, k7: number, k6: number, k5: number, k4: number, k3: number, k2: number, k1: number, k0: number,
): number {
  return ((((((k7 * x + k6) * x + k5) * x + k4) * x + k3) * x + k2) * x + k1) * x + k0
}
