/**
 * eˣ in float64, with an error below one unit in the last place. The same operations in the same order as the
 * TypeScript reference, where they are explained.
 */
export function exp(x: f64): f64 {
  if (x != x) return x
  if (x > 710) return Infinity
  if (x < -746) return 0
  const k = floor<f64>(x * 1.4426950408889634 + 0.5)
  const high = x - k * (2977044471.0 / 4294967296.0)
  const low = k * 1.9082149292705877e-10
  const r = high - low
  let p: f64 = 1.0 / 87178291200.0
  p = p * r + 1.0 / 6227020800.0
  p = p * r + 1.0 / 479001600.0
  p = p * r + 1.0 / 39916800.0
  p = p * r + 1.0 / 3628800.0
  p = p * r + 1.0 / 362880.0
  p = p * r + 1.0 / 40320.0
  p = p * r + 1.0 / 5040.0
  p = p * r + 1.0 / 720.0
  p = p * r + 1.0 / 120.0
  p = p * r + 1.0 / 24.0
  p = p * r + 1.0 / 6.0
  p = p * r + 0.5
  const value = 1 + (high + (r * r * p - low))
  const power = <i32>k
  const half = power >> 1
  return value * powerOfTwo(half) * powerOfTwo(power - half)
}

/** 2^power for −1022 ≤ power ≤ 1023. */
// @ts-ignore: decorator
@inline
function powerOfTwo(power: i32): f64 {
  return reinterpret<f64>((<i64>(power + 1023)) << 52)
}
