/** A mean with the bounds of its 95 % interval, and the values (one a replicate) that it summarises. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly values: readonly number[]
}
