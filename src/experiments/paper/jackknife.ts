import { meanOf } from '../../analysis/mean.js'

/** The unbiased variance of at least two numbers. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** A statistic of at least two observations, with its standard error by the jackknife (Tukey 1958). */
export function jackknife<Observation>(
  observations: readonly Observation[], statistic: (some: readonly Observation[]) => number,
): { readonly estimate: number; readonly standardError: number } {
  const count = observations.length
  const without = observations.map((_, left) => statistic(observations.filter((_, index) => index !== left)))
  return { estimate: statistic(observations),
    standardError: Math.sqrt((varianceOf(without) * (count - 1) ** 2) / count) }
}
