const bits = new Uint32Array(2)
const number = new Float64Array(bits.buffer)
const highWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/**
 * eˣ in float64, with an error below one unit in the last place, from + − × ÷ and bit operations only, so it is the
 * same on every machine (engines' own `exp` differ).
 *
 * x = k·ln 2 + r with |r| ≤ ln 2 / 2, where ln 2 is split in a part of 32 bits (k times it is exact) and the rest.
 * eʳ is its Taylor series up to r¹⁴/14!, whose remainder is below 2⁻⁶⁰; its first terms are added last, with what r
 * lost by rounding. The coefficients are the series' own, 1/n!. 2ᵏ is applied in two exact halves, the last of which
 * rounds a subnormal result once.
 */
export function exp(x: number): number {
  if (x !== x) return NaN
  if (x > 710) return Infinity
  if (x < -746) return 0
  const k = Math.floor(x * 1.4426950408889634 + 0.5)
  const high = x - k * (2977044471 / 4294967296)
  const low = k * 1.9082149292705877e-10
  const r = high - low
  let p = 1 / 87178291200
  p = p * r + 1 / 6227020800
  p = p * r + 1 / 479001600
  p = p * r + 1 / 39916800
  p = p * r + 1 / 3628800
  p = p * r + 1 / 362880
  p = p * r + 1 / 40320
  p = p * r + 1 / 5040
  p = p * r + 1 / 720
  p = p * r + 1 / 120
  p = p * r + 1 / 24
  p = p * r + 1 / 6
  p = p * r + 0.5
  const value = 1 + (high + (r * r * p - low))
  const half = k >> 1
  return value * powerOfTwo(half) * powerOfTwo(k - half)
}

/** 2^power for −1022 ≤ power ≤ 1023. */
function powerOfTwo(power: number): number {
  bits[1 - highWord] = 0
  bits[highWord] = (power + 1023) << 20
  return number[0]!
}
