import { InputError } from '../../errors/inputError.js'
import type { Stream } from '../../random/stream.js'
import { normalExceeded, normalTail } from '../distributions/tails.js'
import { quantileSorted } from '../quantile.js'
import { checkResamples } from './checkResamples.js'

/** What is resampled: some groups of units, each on its own. A unit is whatever is independent of the others. */
export type Groups<Unit> = readonly (readonly Unit[])[]

/** How an interval is found. */
export interface BootstrapOptions {
  readonly stream: Stream
  /** Default `bca`. */
  readonly method?: 'percentile' | 'bca'
  /** Default 0.95. */
  readonly level?: number
  /** Default 9999. */
  readonly resamples?: number
}

/** A statistic and its interval. */
export interface BootstrapInterval {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * The bootstrap interval of a statistic of groups of independent units (Efron 1979): of numbers, of pairs, or of
 * clusters, each a list of what depends on one another (a seed's cells, say), which are drawn as wholes. Units are
 * drawn with replacement within each group. `percentile` takes the quantiles of the resampled statistics; `bca`
 * corrects them for bias and acceleration (Efron 1987; for several groups as Efron & Tibshirani 1993, 14.15). The
 * same groups and stream give the same bounds. An estimate that no resample changes has an interval without width.
 * Throws an InputError when a group is empty or level or resamples are out of their range.
 */
export function bootstrapInterval<Unit>(
  groups: Groups<Unit>, statistic: (groups: Groups<Unit>) => number, options: BootstrapOptions,
): BootstrapInterval {
  const { stream, method = 'bca', level = 0.95 } = options
  const resamples = checkResamples(options.resamples)
  groups.forEach((group, index) => {
    if (group.length > 0) return
    throw new InputError({ field: `groups[${index}]`, problem: 'found no unit', allowed: 'at least 1' })
  })
  if (!(level > 0 && level < 1)) {
    throw new InputError({ field: 'level', problem: `found ${level}`, allowed: 'a number between 0 and 1' })
  }
  const estimate = statistic(groups)
  const resampled = Float64Array.from({ length: resamples }, () =>
    statistic(groups.map((group) => group.map(() => group[stream.below(group.length)]!)))).sort()
  const [low, high] = method === 'percentile'
    ? percentileBounds(resampled, level) : bcaBounds(estimate, resampled, leftOut(groups, statistic), level)
  return { estimate, low, high }
}

/** The quantiles (1 ± level)/2 of sorted resampled statistics. */
export const percentileBounds = (resampled: Float64Array, level: number): readonly [low: number, high: number] =>
  [quantileSorted(resampled, (1 - level) / 2), quantileSorted(resampled, (1 + level) / 2)]

/**
 * The quantiles of sorted resampled statistics that allow for their bias, the share that is below the estimate, and for
 * the acceleration that leaving out units of each group shows. The percentile bounds where all are on one side.
 */
export function bcaBounds(
  estimate: number, resampled: Float64Array, leftOutOfGroups: readonly Float64Array[], level: number,
): readonly [low: number, high: number] {
  const below = resampled.reduce((count, value) => count + (value < estimate ? 2 : value === estimate ? 1 : 0), 0)
  const share = below / (2 * resampled.length)
  if (share === 0 || share === 1) return percentileBounds(resampled, level)
  const bias = -normalExceeded(share)
  const acceleration = accelerationOf(leftOutOfGroups)
  const bound = (tail: number): number => {
    const shifted = bias - normalExceeded(tail)
    return quantileSorted(resampled, 1 - normalTail(bias + shifted / (1 - acceleration * shifted)))
  }
  return [bound((1 - level) / 2), bound((1 + level) / 2)]
}

/** Σ U³/n³ / (6·(Σ U²/n²)^(3/2)), U = (n − 1)·(mean − value) of the statistics without one unit. */
function accelerationOf(leftOutOfGroups: readonly Float64Array[]): number {
  let [cubes, squares] = [0, 0]
  for (const values of leftOutOfGroups) {
    const count = values.length
    const mean = values.reduce((sum, value) => sum + value, 0) / count
    for (const value of values) {
      const influence = ((count - 1) * (mean - value)) / count
      cubes += influence * influence * influence
      squares += influence * influence
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares))
}

/** The statistic without each unit of each group; a group of one unit has none. */
const leftOut = <Unit>(groups: Groups<Unit>, statistic: (groups: Groups<Unit>) => number): Float64Array[] =>
  groups.map((group, index) => (group.length === 1 ? new Float64Array(0) : Float64Array.from(group, (_, place) =>
    statistic(groups.map((other, which) => (which === index ? group.toSpliced(place, 1) : other))))))
