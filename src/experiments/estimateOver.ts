import { bootstrapMean } from '../analysis/bootstrap.js'
import type { Estimate } from '../analysis/estimate.js'
import { stream } from '../random/stream.js'

const resamples = 1000

/**
 * The mean of values, one a seed, with its 95 % interval by the bootstrap over them; `name` is the stream of its draws.
 * Throws an InputError where there is no value or one is not finite.
 */
export const estimateOver = (values: readonly number[], seed: number, name: string): Estimate =>
  bootstrapMean(values, stream(seed, name), resamples)

/** A mean under its name, and the ends of its interval. */
export type Estimated<Name extends string> = Readonly<Record<Name | `${Name}Low` | `${Name}High`, number>>

/** The same as columns of a row: `followed`, `followedLow`, `followedHigh`. */
export function estimated<Name extends string>(
  name: Name, values: readonly number[], seed: number, draws: string,
): Estimated<Name> {
  const { mean, low, high } = estimateOver(values, seed, draws)
  return { [name]: mean, [`${name}Low`]: low, [`${name}High`]: high } as Estimated<Name>
}

/** From so many values on a bootstrap interval is about as wide as it should be. */
const valuesEnough = 8

/** What a caption says of such estimates: `Means over 3 seeds with 95 % bootstrap intervals (of so few too narrow).` */
export function saidOfEstimates(count: number, one: string, several: string): string {
  if (count === 1) return `One ${one}, without an interval.`
  const caution = count < valuesEnough ? ' (too narrow for so few)' : ''
  return `Means over ${count} ${several} with 95 % bootstrap intervals${caution}.`
}
