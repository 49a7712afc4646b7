/**
 * The natural logarithm in float64, with an error below one unit in the last place. The same operations in the same
 * order as the TypeScript reference, where they are explained.
 */
export function log(x: f64): f64 {
  if (x != x) return x
  if (x < 0) return NaN
  if (x == 0) return -Infinity
  if (x == Infinity) return x
  let scaled = x
  let power: i32 = -1023
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984.0
    power = -1077
  }
  const bits = reinterpret<i64>(scaled)
  power += <i32>(bits >> 52)
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000)
  if (m > 1.4142135623730951) {
    m *= 0.5
    power++
  }
  const k = <f64>power
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  let p: f64 = 2.0 / 23.0
  p = p * z + 2.0 / 21.0
  p = p * z + 2.0 / 19.0
  p = p * z + 2.0 / 17.0
  p = p * z + 2.0 / 15.0
  p = p * z + 2.0 / 13.0
  p = p * z + 2.0 / 11.0
  p = p * z + 2.0 / 9.0
  p = p * z + 2.0 / 7.0
  p = p * z + 2.0 / 5.0
  p = p * z + 2.0 / 3.0
  const square = f * f * 0.5
  const correction = s * (square + z * p) + k * 1.9082149292705877e-10
  return k * (2977044471.0 / 4294967296.0) - ((square - correction) - f)
}
