import { exp } from '../../kernels/reference/exp.js'
import { log } from '../../kernels/reference/log.js'
import { log1p } from './log1p.js'
import { logGamma } from './logGamma.js'

const termsMax = 10_000
const tiny = 1e-300

/**
 * The regularised incomplete beta function I_x(a, b), a and b > 0, x in 0 … 1, to about 1e-12: by its continued
 * fraction (Abramowitz & Stegun 26.5.8, evaluated from the front by Lentz's method), with I_x(a, b) = 1 − I_{1−x}(b, a)
 * where that converges faster. NaN for other arguments.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return NaN
  if (x === 0 || x === 1) return x
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
  return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
}

/** The value, kept away from 0, by which it will be divided. */
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

function fraction(x: number, a: number, b: number): number {
  let numerator = 1
  let denominator = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = denominator
  for (let term = 1; term <= termsMax; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term))
    denominator = 1 / away(1 + even * denominator)
    numerator = away(1 + even / numerator)
    value *= denominator * numerator
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1))
    denominator = 1 / away(1 + odd * denominator)
    numerator = away(1 + odd / numerator)
    const change = denominator * numerator
    value *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}
