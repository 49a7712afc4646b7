import { momentsOf } from '../moments.js'
import { checkTrain, type SpikeTrain } from './checkTrain.js'

/** The intervals between the spikes of one train, in order: one fewer than there are spikes. */
export function intervalsOf(train: SpikeTrain): Float64Array {
  checkTrain('train', train)
  return Float64Array.from({ length: Math.max(0, train.length - 1) }, (_, index) => train[index + 1]! - train[index]!)
}

/**
 * Coefficient of variation CV: standard deviation (n − 1) of the intervals over their mean. 1 for a Poisson process, 0
 * for a clock. NaN with fewer than 2 intervals.
 */
export function intervalVariation(intervals: ArrayLike<number>): number {
  const { mean, variance } = momentsOf(intervals)
  return Math.sqrt(variance) / mean
}

/**
 * CV2 (Holt, Softky, Koch & Douglas 1996, eq. 3): the mean of 2·|Δ′ − Δ|/(Δ′ + Δ) over intervals that follow one
 * another, which slow changes of the rate leave as it is. 1 for a Poisson process, 0 for a clock. Two intervals of 0
 * count 0. NaN with fewer than 2 intervals.
 */
export function localVariation(intervals: ArrayLike<number>): number {
  let sum = 0
  for (let index = 1; index < intervals.length; index++) {
    const [former, next] = [intervals[index - 1]!, intervals[index]!]
    if (former + next > 0) sum += (2 * Math.abs(next - former)) / (next + former)
  }
  return intervals.length < 2 ? NaN : sum / (intervals.length - 1)
}

/** How many intervals are in each bin [k·width, (k + 1)·width), k = 0 … bins − 1; longer ones are left out. */
export function intervalHistogram(intervals: ArrayLike<number>, width: number, bins: number): Uint32Array {
  const counts = new Uint32Array(bins)
  for (let index = 0; index < intervals.length; index++) {
    const bin = Math.floor(intervals[index]! / width)
    if (bin < bins) counts[bin]!++
  }
  return counts
}
