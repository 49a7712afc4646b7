import { InputError } from '../errors/inputError.js'
import type { Stream } from '../random/stream.js'
import type { Estimate } from './estimate.js'
import { meanOf } from './mean.js'
import { quantileSorted } from './quantile.js'

/**
 * The mean of the values and its 95 % interval by the percentile bootstrap (Efron 1979): the 2.5 % and 97.5 % quantiles
 * of the means of `resamples` samples of the same size, drawn with replacement. The same values and stream give
 * the same bounds. For few values the interval is too narrow: it covers the true mean less often than 95 %.
 * Throws an InputError when there is no value, one is not finite, or resamples is not an integer ≥ 1.
 */
export function bootstrapMean(values: readonly number[], stream: Stream, resamples = 10_000): Estimate {
  const centre = meanOf(values)
  if (!Number.isSafeInteger(resamples) || resamples < 1) {
    throw new InputError({ field: 'resamples', problem: `found ${resamples}`, allowed: 'an integer of at least 1' })
  }
  // Also where all are equal: their resampled sums could still differ from the mean in the last digit.
  if (values.every((value) => value === values[0])) {
    return { mean: values[0]!, low: values[0]!, high: values[0]!, values: [...values] }
  }
  const means = resampledMeans(Float64Array.from(values), stream, resamples).sort()
  return { mean: centre, low: quantileSorted(means, 0.025), high: quantileSorted(means, 0.975), values: [...values] }
}

function resampledMeans(values: Float64Array, stream: Stream, resamples: number): Float64Array {
  const means = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[stream.below(values.length)]!
    means[resample] = sum / values.length
  }
  return means
}
