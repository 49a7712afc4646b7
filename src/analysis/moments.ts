/** Count, mean and unbiased variance of some numbers. */
export interface Moments {
  readonly count: number
  readonly mean: number
  /** With n − 1; NaN for one number, exactly 0 where all are equal. */
  readonly variance: number
}

/** In two passes from the first value, so that equal numbers have variance 0 and a large offset costs nothing. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const count = values.length
  const origin = values[0]!
  let sum = 0
  for (let index = 0; index < count; index++) sum += values[index]! - origin
  const shift = sum / count
  let squares = 0
  for (let index = 0; index < count; index++) squares += (values[index]! - origin - shift) ** 2
  return { count, mean: origin + shift, variance: count > 1 ? squares / (count - 1) : NaN }
}
