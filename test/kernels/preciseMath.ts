// exp and log by series in fixed point with BigInt: slow, and independent of every floating-point operation.

const bits = 256n
const one = 1n << bits
const view = new DataView(new ArrayBuffer(8))

/** A finite float64 as mantissa · 2^exponent, exactly. */
function parts(x: number): { mantissa: bigint, exponent: number } {
  view.setFloat64(0, x)
  const raw = view.getBigUint64(0)
  const field = Number((raw >> 52n) & 0x7ffn)
  const fraction = raw & 0xfffffffffffffn
  const magnitude = field === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: raw >> 63n === 1n ? -magnitude : magnitude, exponent: Math.max(field, 1) - 1075 }
}

const shifted = (value: bigint, left: number): bigint => left >= 0 ? value << BigInt(left) : value >> BigInt(-left)

/** 2·artanh(s) in fixed point. */
function twiceArtanh(s: bigint): bigint {
  const square = (s * s) >> bits
  let sum = 0n
  for (let power = s, n = 1n; power !== 0n && power !== -1n; power = (power * square) >> bits, n += 2n) sum += power / n
  return 2n * sum
}

const ln2 = twiceArtanh(one / 3n)

/** eˣ as a fixed-point number times 2^power. */
function preciseExp(x: number): { value: bigint, power: number } {
  const { mantissa, exponent } = parts(x)
  const argument = shifted(mantissa, exponent + Number(bits))
  const power = Number((2n * argument + ln2) / (2n * ln2))
  const rest = argument - BigInt(power) * ln2
  let value = 0n
  for (let term = one, n = 1n; term !== 0n && term !== -1n; term = ((term * rest) >> bits) / n, n++) value += term
  return { value, power }
}

/** log x as a fixed-point number. */
function preciseLog(x: number): bigint {
  const { mantissa, exponent } = parts(x)
  let power = mantissa.toString(2).length
  let scaled = shifted(mantissa, Number(bits) - power)
  if (2n * scaled * scaled < one * one) {
    scaled *= 2n
    power--
  }
  return BigInt(power + exponent) * ln2 + twiceArtanh(((scaled - one) << bits) / (scaled + one))
}

/** |found − value·2^power| in units in the last place of the true value (subnormal units where it is subnormal). */
function errorUlp(found: number, value: bigint, power: number): number {
  const size = (value < 0n ? -value : value).toString(2).length
  const unit = Math.max(size + power - Number(bits) - 53, -1074)
  const { mantissa, exponent } = parts(found)
  const spare = 60
  const difference = shifted(mantissa, exponent - unit + spare) - shifted(value, power - Number(bits) - unit + spare)
  return Math.abs(Number(difference)) / 2 ** spare
}

/** The error of `found` as the exponential of x, in units in the last place. */
export function expErrorUlp(x: number, found: number): number {
  const { value, power } = preciseExp(x)
  return errorUlp(found, value, power)
}

/** The error of `found` as the logarithm of x, in units in the last place. */
export const logErrorUlp = (x: number, found: number): number => errorUlp(found, preciseLog(x), 0)
