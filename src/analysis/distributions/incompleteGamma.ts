import { exp } from '../../kernels/reference/exp.js'
import { log } from '../../kernels/reference/log.js'
import { logGamma } from './logGamma.js'

const termsMax = 10_000

/**
 * The upper regularised incomplete gamma function Q(a, x), a > 0, x ≥ 0, to about 1e-13 of its value: one minus the
 * series of P(a, x) (Abramowitz & Stegun 6.5.29) below a + 1, and the continued fraction (6.5.31) from there on. NaN
 * for other arguments.
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN
  if (x === 0) return 1
  if (x === Infinity) return 0
  const front = exp(a * log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let index = 1; index < termsMax && term > 1e-17 * sum; index++) {
    term *= x / (a + index)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let low = x + 1 - a
  let numerator = Infinity
  let denominator = 1 / low
  let value = denominator
  for (let term = 1; term < termsMax; term++) {
    const factor = term * (a - term)
    low += 2
    denominator = 1 / (low + factor * denominator)
    numerator = low + factor / numerator
    const change = denominator * numerator
    value *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}
