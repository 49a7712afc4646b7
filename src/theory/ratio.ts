/**
 * The quotient of two integers ≥ 0, correctly rounded (to nearest, ties to even), however far both are beyond the range
 * of a number. Throws a RangeError when the numerator is negative or the denominator is not positive.
 */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('a ratio needs a numerator ≥ 0 and a denominator > 0')
  if (numerator === 0n) return 0
  // 2^(exponent − 1) < quotient < 2^(exponent + 1)
  const exponent = bitLength(numerator) - bitLength(denominator)
  if (exponent > 1024) return Infinity
  if (exponent < -1021) return Number(roundedQuotient(numerator << 1074n, denominator)) * Number.MIN_VALUE
  const scale = BigInt(64 - exponent)
  const [above, below] = scale >= 0n ? [numerator << scale, denominator] : [numerator, denominator << -scale]
  const quotient = above / below
  // At least 63 bits are left. The lowest one stands for all that was cut off, so that `Number` rounds the right way.
  const rounded = Number(quotient * below === above ? quotient : quotient | 1n)
  // The power is taken in two steps, for 2^−1085 by itself would be 0.
  const half = Math.trunc((exponent - 64) / 2)
  return rounded * 2 ** half * 2 ** (exponent - 64 - half)
}

/**
 * ln(numerator / denominator), to 1e-15 of its value or, near a quotient of 1, of the quotient's distance from 1; also
 * where the quotient itself is beyond the range of a number. −Infinity for a numerator of 0.
 * Throws a RangeError when the numerator is negative or the denominator is not positive.
 */
export function logRatio(numerator: bigint, denominator: bigint): number {
  const quotient = ratio(numerator, denominator)
  if ((quotient > 1e-300 && quotient < 1e300) || numerator === 0n) return Math.log(quotient)
  const shift = bitLength(denominator) - bitLength(numerator)
  const scaled = shift >= 0
    ? ratio(numerator << BigInt(shift), denominator)
    : ratio(numerator, denominator << BigInt(-shift))
  return Math.log(scaled) - shift * Math.LN2
}

/** numerator / denominator rounded to the nearest integer, ties to even. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const twiceRest = 2n * (numerator - quotient * denominator)
  const up = twiceRest > denominator || (twiceRest === denominator && (quotient & 1n) === 1n)
  return up ? quotient + 1n : quotient
}

/** The number of binary digits of an integer > 0. */
function bitLength(value: bigint): number {
  const digits = value.toString(16)
  return 4 * digits.length - Math.clz32(parseInt(digits[0]!, 16)) + 28
}
