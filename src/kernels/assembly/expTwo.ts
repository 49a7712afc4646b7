/** `exp` of two numbers up to 0 at once, each with the bits that it has alone. */
// @ts-ignore: decorator
@inline
export function expTwo(x: v128): v128 {
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), f64x2.splat(0.5)))
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(2977044471.0 / 4294967296.0)))
  const low = f64x2.mul(k, f64x2.splat(1.9082149292705877e-10))
  const r = f64x2.sub(high, low)
  let p = f64x2.splat(1.0 / 87178291200.0)
  p = step(p, r, 1.0 / 6227020800.0)
  p = step(p, r, 1.0 / 479001600.0)
  p = step(p, r, 1.0 / 39916800.0)
  p = step(p, r, 1.0 / 3628800.0)
  p = step(p, r, 1.0 / 362880.0)
  p = step(p, r, 1.0 / 40320.0)
  p = step(p, r, 1.0 / 5040.0)
  p = step(p, r, 1.0 / 720.0)
  p = step(p, r, 1.0 / 120.0)
  p = step(p, r, 1.0 / 24.0)
  p = step(p, r, 1.0 / 6.0)
  p = step(p, r, 0.5)
  const rest = f64x2.sub(f64x2.mul(f64x2.mul(r, r), p), low)
  const value = f64x2.add(f64x2.splat(1), f64x2.add(high, rest))
  const power = i32x4.trunc_sat_f64x2_s_zero(k)
  const half = i32x4.shr_s(power, 1)
  const scaled = f64x2.mul(f64x2.mul(value, powersOfTwo(half)), powersOfTwo(i32x4.sub(power, half)))
  return v128.andnot(scaled, f64x2.lt(x, f64x2.splat(-746)))
}

// @ts-ignore: decorator
@inline
function step(sum: v128, x: v128, coefficient: f64): v128 {
  return f64x2.add(f64x2.mul(sum, x), f64x2.splat(coefficient))
}

/** Two to the powers in the two low lanes. */
// @ts-ignore: decorator
@inline
function powersOfTwo(powers: v128): v128 {
  return i64x2.shl(i64x2.add(i64x2.extend_low_i32x4_s(powers), i64x2.splat(1023)), 52)
}
