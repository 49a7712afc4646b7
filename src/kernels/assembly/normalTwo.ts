import { normal } from './normal'
import { a0, a1, a2, a3, a4, a5, a6, a7, b1, b2, b3, b4, b5, b6, b7 } from './wichura'

/** `normal` of two words, each with the bits that it has alone: in 17 of 20 cases one rational function. */
// @ts-ignore: decorator
@inline
export function normalTwo(first: u32, second: u32): v128 {
  const words = f64x2(<f64>first, <f64>second)
  const q = f64x2.sub(
    f64x2.mul(f64x2.add(words, f64x2.splat(0.5)), f64x2.splat(1.0 / 4294967296.0)), f64x2.splat(0.5))
  const r = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q))
  const above = polynomialTwo(r, a7, a6, a5, a4, a3, a2, a1, a0)
  const below = polynomialTwo(r, b7, b6, b5, b4, b3, b2, b1, 1)
  let both = f64x2.div(f64x2.mul(above, q), below)
  const far = i64x2.bitmask(f64x2.gt(f64x2.abs(q), f64x2.splat(0.425)))
  if (far & 1) both = f64x2.replace_lane(both, 0, normal(first))
  if (far & 2) both = f64x2.replace_lane(both, 1, normal(second))
  return both
}

/** k7·x⁷ + … + k0 by Horner's rule, of two x. */
// @ts-ignore: decorator
@inline
function polynomialTwo(x: v128, k7: f64, k6: f64, k5: f64, k4: f64, k3: f64, k2: f64, k1: f64, k0: f64): v128 {
  return step(step(step(step(step(step(step(f64x2.splat(k7), x, k6), x, k5), x, k4), x, k3), x, k2), x, k1), x, k0)
}

// @ts-ignore: decorator
@inline
function step(sum: v128, x: v128, coefficient: f64): v128 {
  return f64x2.add(f64x2.mul(sum, x), f64x2.splat(coefficient))
}
