/** The terms of the continued fraction: enough for 1e-16 where it is used, from 2 standard deviations on. */
const depth = 200

/** The density of the standard normal distribution, exp(−x²/2)/√(2π). */
export function normalDensity(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? NaN : 0
  // x² is split so that its rounding does not grow in the exponent.
  const head = Math.trunc(x * 16) / 16
  return 0.3989422804014327 * Math.exp((-head * head) / 2) * Math.exp((-(x - head) * (x + head)) / 2)
}

/**
 * Φ(x): the probability that a standard normal variable is at most x, to about 1e-13 of its value also far in the lower
 * tail. Near 0 by the series Φ(x) = ½ + φ(x)·Σ x^(2k+1)/(2k+1)!! (Marsaglia 2004), else by Laplace's continued fraction
 * Φ(−x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) (Abramowitz & Stegun 26.2.14).
 */
export function normalCumulative(x: number): number {
  if (Number.isNaN(x)) return NaN
  if (x < -2) return upperTail(-x)
  if (x > 2) return 1 - upperTail(x)
  let term = x
  let sum = x
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return 0.5 + normalDensity(x) * sum
}

function upperTail(x: number): number {
  if (x > 40) return 0
  let fraction = x
  for (let index = depth; index >= 1; index--) fraction = x + index / fraction
  return normalDensity(x) / fraction
}
