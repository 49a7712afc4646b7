import { normal } from './normal'

/** `normal` of two words, each with the bits that it has alone: in 17 of 20 cases one rational function. */
// @ts-ignore: decorator
@inline
export function normalTwo(first: u32, second: u32): v128 {
  const words = f64x2(<f64>first, <f64>second)
  const q = f64x2.sub(
    f64x2.mul(f64x2.add(words, f64x2.splat(0.5)), f64x2.splat(1.0 / 4294967296.0)), f64x2.splat(0.5))
  const r = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q))
  let above = f64x2.splat(2509.0809287301227)
  above = step(above, r, 33430.57558358813)
  above = step(above, r, 67265.7709270087)
  above = step(above, r, 45921.95393154987)
  above = step(above, r, 13731.69376550946)
  above = step(above, r, 1971.5909503065513)
  above = step(above, r, 133.14166789178438)
  above = step(above, r, 3.3871328727963665)
  let below = f64x2.splat(5226.495278852854)
  below = step(below, r, 28729.085735721943)
  below = step(below, r, 39307.89580009271)
  below = step(below, r, 21213.794301586597)
  below = step(below, r, 5394.196021424751)
  below = step(below, r, 687.1870074920579)
  below = step(below, r, 42.31333070160091)
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
