import { incompleteBeta } from './incompleteBeta.js'
import { upperGamma } from './incompleteGamma.js'

/** P(standard normal ≥ z). */
export const normalTail = (z: number): number =>
  (z >= 0 ? upperGamma(0.5, (z * z) / 2) / 2 : 1 - normalTail(-z))

/** The z with P(standard normal ≥ z) = p, 0 < p < 1, by bisection. */
export function normalExceeded(p: number): number {
  if (!(p > 0 && p < 1)) return NaN
  let low = -40
  let high = 40
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (normalTail(middle) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(|t| ≥ |value|) of Student's distribution: I of freedom/(freedom + t²) at (freedom/2, ½). */
export const studentTwoTails = (value: number, freedom: number): number =>
  incompleteBeta(freedom / (freedom + value * value), freedom / 2, 0.5)

/** P(F ≥ value) of the F distribution with `above` and `below` degrees of freedom. */
export const fTail = (value: number, above: number, below: number): number =>
  incompleteBeta(below / (below + above * value), below / 2, above / 2)

/** P(χ² ≥ value) of the chi-square distribution. */
export const chiSquareTail = (value: number, freedom: number): number => upperGamma(freedom / 2, value / 2)

/** P(X ≥ count) of `trials` trials that succeed with a probability each. */
export function binomialTail(count: number, trials: number, probability: number): number {
  if (count <= 0) return 1
  return count > trials ? 0 : incompleteBeta(probability, count, trials - count + 1)
}
