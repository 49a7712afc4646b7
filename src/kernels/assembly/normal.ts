import { log } from './log'
import {
  a0, a1, a2, a3, a4, a5, a6, a7, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d1, d2, d3, d4, d5, d6, d7,
} from './wichura'

/** A standard normal number from 32 random bits. See the reference. */
export function normal(word: u32): f64 {
  const q = (<f64>word + 0.5) / 4294967296.0 - 0.5
  if (abs<f64>(q) <= 0.425) {
    const r = 0.180625 - q * q
    return polynomial(r, a7, a6, a5, a4, a3, a2, a1, a0) * q / polynomial(r, b7, b6, b5, b4, b3, b2, b1, 1)
  }
  const r = sqrt<f64>(-log(0.5 - abs<f64>(q))) - 1.6
  const above = polynomial(r, c7, c6, c5, c4, c3, c2, c1, c0)
  const below = polynomial(r, d7, d6, d5, d4, d3, d2, d1, 1)
  return q < 0 ? -above / below : above / below
}

/** k7·x⁷ + … + k0 by Horner's rule. */
// @ts-ignore: decorator
@inline
function polynomial(x: f64, k7: f64, k6: f64, k5: f64, k4: f64, k3: f64, k2: f64, k1: f64, k0: f64): f64 {
  return ((((((k7 * x + k6) * x + k5) * x + k4) * x + k3) * x + k2) * x + k1) * x + k0
}
