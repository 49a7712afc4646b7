const bits = new Uint32Array(2)
const number = new Float64Array(bits.buffer)
const highWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/**
 * The natural logarithm in float64, with an error below one unit in the last place, from + − × ÷ and bit operations
 * only, so it is the same on every machine (engines' own `log` differ). NaN below 0, −Infinity at 0.
 *
 * x = 2ᵏ·m with m in (√½, √2]; with f = m − 1 and s = f / (2 + f), log m = 2·artanh s = 2s + s·(z·p), z = s²,
 * where p is the series 2/3 + 2z/5 + 2z²/7 + … up to z¹⁰ (its remainder is below 2⁻⁶⁰ of the result). The
 * coefficients are the series' own. As 2s = f − s·f and s·f = f²/2 − s·f²/2, f itself is added last and unrounded.
 */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return x
  let power = -1023
  number[0] = x
  if (x < 2.2250738585072014e-308) {
    number[0] = x * 18014398509481984
    power = -1077
  }
  power += bits[highWord]! >>> 20
  bits[highWord] = (bits[highWord]! & 0x000fffff) | 0x3ff00000
  let m = number[0]!
  if (m > 1.4142135623730951) {
    m *= 0.5
    power++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  let p = 2 / 23
  p = p * z + 2 / 21
  p = p * z + 2 / 19
  p = p * z + 2 / 17
  p = p * z + 2 / 15
  p = p * z + 2 / 13
  p = p * z + 2 / 11
  p = p * z + 2 / 9
  p = p * z + 2 / 7
  p = p * z + 2 / 5
  p = p * z + 2 / 3
  const square = f * f * 0.5
  const correction = s * (square + z * p) + power * 1.9082149292705877e-10
  return power * (2977044471 / 4294967296) - ((square - correction) - f)
}
