import { checkValues } from '../checkValues.js'
import { logGamma } from '../distributions/logGamma.js'
import { normalExceeded } from '../distributions/tails.js'
import { exp } from '../../kernels/reference/exp.js'
import { momentsOf } from '../moments.js'

/** A difference without unit, with the bounds of its interval. */
export interface StandardisedEffect {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * Hedges' g of two groups: the difference of means (left less right) over the pooled standard deviation, times
 * `smallSampleFactor`, with its large-sample interval (Hedges & Olkin 1985, ch. 5). NaN where neither group varies.
 * Throws an InputError when a group has fewer than 2 values or one is not finite.
 */
export function hedgesG(left: ArrayLike<number>, right: ArrayLike<number>, level = 0.95): StandardisedEffect {
  checkValues('left', left, 2)
  checkValues('right', right, 2)
  const [of, from] = [momentsOf(left), momentsOf(right)]
  const freedom = of.count + from.count - 2
  const pooled = ((of.count - 1) * of.variance + (from.count - 1) * from.variance) / freedom
  const g = (smallSampleFactor(freedom) * (of.mean - from.mean)) / Math.sqrt(pooled)
  const count = of.count + from.count
  return withInterval(g, count / (of.count * from.count) + (g * g) / (2 * count), level)
}

/**
 * Hedges' g of values against a reference, of paired values give their differences and 0: the mean's distance over the
 * standard deviation of the values, times `smallSampleFactor`. NaN where nothing varies.
 */
export function hedgesGOfOne(values: ArrayLike<number>, reference = 0, level = 0.95): StandardisedEffect {
  checkValues('values', values, 2)
  const { count, mean, variance } = momentsOf(values)
  const g = (smallSampleFactor(count - 1) * (mean - reference)) / Math.sqrt(variance)
  return withInterval(g, 1 / count + (g * g) / (2 * count), level)
}

/** Γ(m/2)/(√(m/2)·Γ((m − 1)/2)), which frees a standardised mean of its bias (Hedges 1981, eq. 6e); 0 for m = 1. */
export const smallSampleFactor = (freedom: number): number =>
  (freedom === 1 ? 0 : exp(logGamma(freedom / 2) - logGamma((freedom - 1) / 2)) / Math.sqrt(freedom / 2))

function withInterval(estimate: number, variance: number, level: number): StandardisedEffect {
  if (!Number.isFinite(estimate)) return { estimate: NaN, low: NaN, high: NaN }
  const reach = normalExceeded((1 - level) / 2) * Math.sqrt(variance)
  return { estimate, low: estimate - reach, high: estimate + reach }
}
