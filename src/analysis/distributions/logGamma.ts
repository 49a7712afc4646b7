import { log } from '../../kernels/reference/log.js'

/** Coefficients B₂ₖ/(2k·(2k − 1)) of Stirling's series, k = 1 … 7 (Abramowitz & Stegun 6.1.40). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
const seriesFrom = 12

/** ln Γ(x) for x > 0, to about 1e-14: Stirling's series from 12 on, and Γ(x + 1) = x·Γ(x) below. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  let product = 1
  let shifted = x
  for (; shifted < seriesFrom; shifted++) product *= shifted
  const inverse = 1 / shifted
  let power = inverse
  let series = 0
  for (const coefficient of stirling) {
    series += coefficient * power
    power *= inverse * inverse
  }
  return (shifted - 0.5) * log(shifted) - shifted + 0.9189385332046728 + series - log(product)
}
