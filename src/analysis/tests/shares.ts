import type { Stream } from '../../random/stream.js'

/** Where random signs and orders come from, and how many are drawn where not all can be tried. */
export interface Draws {
  readonly stream: Stream
  /** Default 9999. */
  readonly resamples?: number
}

/**
 * How many of the statistics are as large as the one found, and how many as small; what differs by no more than
 * rounding, `tolerance`, is equal. The one found is among all of them (`exact`), and is added to drawn ones.
 */
export function shares(
  statistics: Float64Array, found: number, tolerance: number, exact: boolean,
): { readonly greater: number, readonly less: number } {
  let [larger, smaller] = exact ? [0, 0] : [1, 1]
  for (const statistic of statistics) {
    if (statistic >= found - tolerance) larger++
    if (statistic <= found + tolerance) smaller++
  }
  const all = statistics.length + (exact ? 0 : 1)
  return { greater: larger / all, less: smaller / all }
}
