import { InputError } from '../../errors/inputError.js'
import type { Stream } from '../../random/stream.js'
import { correlationRange } from './correlationRange.js'
import { checkFloorLags, floorCorrected, type FloorLags } from './floorCorrection.js'
import { orderCurves, type OrderStatistic } from './orderStatistic.js'
import { trainingOrder } from './rates.js'

/** How a curve is tested against random orders. */
export interface OrderTestOptions {
  /** Draws the orders. */
  readonly stream: Stream
  /** The lags that are tested together, 1 … lags; default 12, or all of a shorter curve. */
  readonly lags?: number
  /** Random orders; default 1000. */
  readonly permutations?: number
  /** The family-wise level over all lags; default 0.05. */
  readonly level?: number
  /** Where given, the floor's lags, and each curve is corrected for its own floor too. */
  readonly floorLags?: FloorLags
}

/** Mean and standard deviation over random orders, lag d at index d − 1. */
export interface NullCurve {
  readonly mean: Float64Array
  readonly deviation: Float64Array
}

/** What was found in one curve. Lag d is at index d − 1. */
export interface OrderTest {
  /** C(d) for the order of training, all lags of the statistic. */
  readonly curve: Float64Array
  /** C(d) of random orders. */
  readonly random: NullCurve
  /** What C(d) must exceed at a tested lag: the family-wise threshold of max-T. */
  readonly threshold: number
  /** For each tested lag the adjusted p: how often a random order's largest value is as large (Westfall & Young 1993). */
  readonly p: Float64Array
  /** D*: the largest d such that all d′ ≤ d exceed the threshold. */
  readonly range: number
  /** With floorLags: C∞, C′(d), and C′(d) of random orders. */
  readonly corrected?: { readonly floor: number; readonly curve: Float64Array; readonly random: NullCurve }
}

/**
 * Is what comes after one another alike? All cells' stimuli are permuted by one and the same random order, so that
 * whatever cells have in common stays; the largest value over the tested lags, in each of `permutations` orders, is the
 * null distribution of the largest (one-sided max-T, Westfall & Young 1993; the order of training counts as one of the
 * orders, Phipson & Smyth 2010). All curves of the statistic see the same orders. One test a curve.
 *
 * Throws an InputError when lags or floorLags are not those of the statistic, level is not in 0 … 1, or permutations are
 * too few for the level, 1/level − 1.
 */
export function orderTests(statistic: OrderStatistic, options: OrderTestOptions): OrderTest[] {
  const { stream, permutations = 1000, level = 0.05, floorLags } = options
  const tested = options.lags ?? Math.min(12, statistic.lags)
  check(statistic, tested, permutations, level, floorLags)
  const order = trainingOrder(statistic.stimuli)
  const tallies = orderCurves(statistic, order).map((curve) => ({
    curve,
    largest: new Float64Array(permutations),
    random: new Moments(statistic.lags),
    corrected: floorLags && { ...floorCorrected(curve, floorLags), random: new Moments(statistic.lags) },
  }))
  for (let permutation = 0; permutation < permutations; permutation++) {
    shuffle(order, stream)
    orderCurves(statistic, order).forEach((curve, index) => {
      const tally = tallies[index]!
      tally.largest[permutation] = largestOf(curve, tested)
      tally.random.add(curve)
      tally.corrected?.random.add(floorCorrected(curve, floorLags).curve)
    })
  }
  // The k-th largest, k = ⌊level·(permutations + 1)⌋: what exceeds it has an adjusted p of at most the level.
  const place = permutations - Math.floor(level * (permutations + 1) + 1e-9)
  return tallies.map(({ curve, largest, random, corrected }) => {
    const threshold = largest.sort()[place]!
    return {
      curve,
      random: random.result(),
      threshold,
      p: curve.slice(0, tested).map((value) =>
        (1 + largest.reduce((count, most) => count + (most >= value ? 1 : 0), 0)) / (permutations + 1)),
      range: correlationRange(curve.subarray(0, tested), threshold),
      ...(corrected && { corrected: { ...corrected, random: corrected.random.result() } }),
    }
  })
}

function largestOf(curve: Float64Array, lags: number): number {
  let largest = -Infinity
  for (let index = 0; index < lags; index++) largest = Math.max(largest, curve[index]!)
  return largest
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(order: Uint32Array, stream: Stream): void {
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = stream.below(last + 1)
    const kept = order[last]!
    order[last] = order[chosen]!
    order[chosen] = kept
  }
}

/** Running means and squares (Welford 1962). */
class Moments {
  readonly #mean: Float64Array
  readonly #squares: Float64Array
  #count = 0

  constructor(lags: number) {
    this.#mean = new Float64Array(lags)
    this.#squares = new Float64Array(lags)
  }

  add(curve: Float64Array): void {
    this.#count++
    for (let index = 0; index < curve.length; index++) {
      const distance = curve[index]! - this.#mean[index]!
      this.#mean[index]! += distance / this.#count
      this.#squares[index]! += distance * (curve[index]! - this.#mean[index]!)
    }
  }

  result(): NullCurve {
    return { mean: this.#mean, deviation: this.#squares.map((sum) => Math.sqrt(sum / (this.#count - 1))) }
  }
}

function check(
  statistic: OrderStatistic, tested: number, permutations: number, level: number, floorLags: FloorLags | undefined,
): void {
  if (!Number.isSafeInteger(tested) || tested < 1 || tested > statistic.lags) {
    throw new InputError({ field: 'lags', problem: `found ${tested}`, allowed: `an integer from 1 to ${statistic.lags}` })
  }
  if (!(level > 0 && level < 1)) {
    throw new InputError({ field: 'level', problem: `found ${level}`, allowed: 'a number between 0 and 1' })
  }
  const least = Math.max(2, Math.ceil(1 / level - 1 - 1e-9))
  if (!Number.isSafeInteger(permutations) || permutations < least) {
    const allowed = `an integer of at least ${least}, for a level of ${level}`
    throw new InputError({ field: 'permutations', problem: `found ${permutations}`, allowed })
  }
  if (floorLags !== undefined) checkFloorLags(floorLags, statistic.lags)
}
