import { InputError } from '../errors/inputError.js'

/**
 * The quantile of values sorted in ascending order by linear interpolation of the order statistics, the one at
 * h = (N − 1)·p counted from 0: method R-7 (Hyndman & Fan 1996, type 7).
 * Throws an InputError when there is no value or p is not in 0 … 1.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) {
    throw new InputError({ field: 'values', problem: 'found none', allowed: 'at least one number' })
  }
  if (!(p >= 0 && p <= 1)) throw new InputError({ field: 'p', problem: `found ${p}`, allowed: 'a number from 0 to 1' })
  const position = (sorted.length - 1) * p
  const index = Math.floor(position)
  const low = sorted[index]!
  const high = sorted[Math.min(index + 1, sorted.length - 1)]!
  return low + (position - index) * (high - low)
}

/** The R-7 quantile of values in any order. */
export const quantile = (values: ArrayLike<number>, p: number): number =>
  quantileSorted(Float64Array.from(values).sort(), p)
