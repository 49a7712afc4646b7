import { InputError } from '../../errors/inputError.js'
import type { Stream } from '../../random/stream.js'
import { momentsOf } from '../moments.js'
import { quantileSorted } from '../quantile.js'
import { checkResamples } from '../resampling/checkResamples.js'
import type { SpikeTrain } from './checkTrain.js'
import { addLags, correlogram, type Correlogram, type CorrelogramBins } from './correlogram.js'

/** How surrogates of two cells' spikes are made. */
export type Surrogate =
  /** Each right spike is anywhere in its window of so many ticks, so that rates that change more slowly stay. */
  | { readonly kind: 'jitter', readonly windowTicks: number }
  /** Left trials meet right ones in a random order, so that what stimuli do in each trial stays. */
  | { readonly kind: 'shuffle' }

/** How a band is found. */
export interface BandOptions extends CorrelogramBins {
  readonly surrogate: Surrogate
  readonly stream: Stream
  /** Surrogates, default 1000. */
  readonly surrogates?: number
  /** Default 0.95. */
  readonly level?: number
}

/** A correlogram and what surrogates have instead, bin for bin. */
export interface CorrelogramBand extends Correlogram {
  readonly mean: Float64Array
  /** The (1 ± level)/2 quantiles in each bin. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Bounds that a correlogram of surrogates leaves anywhere with a chance of 1 − level. */
  readonly lowAnywhere: Float64Array
  readonly highAnywhere: Float64Array
  /** Of the largest standardised distance from the mean over all bins, the found correlogram being one of all. */
  readonly p: number
}

/**
 * A cross-correlogram with bands of surrogates: interval jitter (Date, Bienenstock & Geman 1998; Amarasingham,
 * Harrison, Hatsopoulos & Geman 2012) or shuffled trials (the shift predictor of Perkel et al. 1967, at random). The
 * bounds `anywhere` are mean ± a multiple of the standard deviation, the quantile of the surrogates' largest
 * distances. Throws an InputError as `correlogram` does, for a window of less than 2 ticks and for fewer than 2
 * trials to shuffle.
 */
export function correlogramBand(
  left: readonly SpikeTrain[], right: readonly SpikeTrain[], options: BandOptions,
): CorrelogramBand {
  const { surrogate, stream, level = 0.95 } = options
  const surrogates = checkResamples(options.surrogates ?? 1000)
  const found = correlogram(left, right, options)
  checkSurrogate(surrogate, left.length)
  const bins = found.counts.length
  const columns = Array.from({ length: bins }, () => new Float64Array(surrogates))
  for (let draw = 0; draw < surrogates; draw++) {
    const counts = new Uint32Array(bins)
    const drawn = surrogate.kind === 'jitter' ? right.map((train) => jittered(train, surrogate.windowTicks, stream))
      : shuffled(right, stream)
    left.forEach((train, trial) => addLags(train, drawn[trial]!, options, false, counts))
    counts.forEach((count, bin) => (columns[bin]![draw] = count))
  }
  const moments = columns.map(momentsOf)
  const farthest = (counts: (bin: number) => number): number => moments.reduce((most, { mean, variance }, bin) =>
    Math.max(most, counts(bin) === mean ? 0 : Math.abs(counts(bin) - mean) / Math.sqrt(variance)), 0)
  const distances = Float64Array.from({ length: surrogates }, (_, draw) =>
    farthest((bin) => columns[bin]![draw]!)).sort()
  const ofFound = farthest((bin) => found.counts[bin]!)
  const reach = quantileSorted(distances, level)
  const sorted = columns.map((column) => column.sort())
  const bound = (side: number): Float64Array =>
    Float64Array.from(moments, ({ mean, variance }) => mean + side * reach * Math.sqrt(variance))
  return {
    ...found,
    mean: Float64Array.from(moments, ({ mean }) => mean),
    low: Float64Array.from(sorted, (column) => quantileSorted(column, (1 - level) / 2)),
    high: Float64Array.from(sorted, (column) => quantileSorted(column, (1 + level) / 2)),
    lowAnywhere: bound(-1),
    highAnywhere: bound(1),
    p: (1 + distances.reduce((count, distance) => count + (distance >= ofFound ? 1 : 0), 0)) / (surrogates + 1),
  }
}

/** Every spike anywhere in its window [k·w, (k + 1)·w), in order. */
export function jittered(train: SpikeTrain, windowTicks: number, stream: Stream): Float64Array {
  const moved = (tick: number): number => Math.floor(tick / windowTicks) * windowTicks + stream.below(windowTicks)
  return Float64Array.from(train, moved).sort()
}

/** Fisher and Yates' shuffle of a copy. */
function shuffled<Item>(items: readonly Item[], stream: Stream): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = stream.below(last + 1)
    const kept = order[last]!
    order[last] = order[chosen]!
    order[chosen] = kept
  }
  return order
}

function checkSurrogate(surrogate: Surrogate, trials: number): void {
  if (surrogate.kind === 'shuffle' && trials < 2) {
    throw new InputError({ field: 'left', problem: `found ${trials} trials`, allowed: 'at least 2 to shuffle' })
  }
  if (surrogate.kind === 'jitter' && !(Number.isSafeInteger(surrogate.windowTicks) && surrogate.windowTicks >= 2)) {
    const problem = `found ${surrogate.windowTicks}`
    throw new InputError({ field: 'windowTicks', problem, allowed: 'an integer of at least 2' })
  }
}
