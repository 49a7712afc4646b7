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
  let above = f64x2.splat(a7)
  above = step(above, r, a6)
  above = step(above, r, a5)
  above = step(above, r, a4)
  above = step(above, r, a3)
  above = step(above, r, a2)
  above = step(above, r, a1)
  above = step(above, r, a0)
  let below = f64x2.splat(b7)
  below = step(below, r, b6)
  below = step(below, r, b5)
  below = step(below, r, b4)
  below = step(below, r, b3)
  below = step(below, r, b2)
  below = step(below, r, b1)
  below = step(below, r, 1)
  let both = f64x2.div(f64x2.mul(above, q), below)
  const far = i64x2.bitmask(f64x2.gt(f64x2.abs(q), f64x2.splat(0.425)))
  if (far & 1) both = f64x2.replace_lane(both, 0, normal(first))
  if (far & 2) both = f64x2.replace_lane(both, 1, normal(second))
  return both
}

// @ts-ignore: decorator
@inline
function step(sum: v128, x: v128, coefficient: f64): v128 {
  return f64x2.add(f64x2.mul(sum, x), f64x2.splat(coefficient))
}
