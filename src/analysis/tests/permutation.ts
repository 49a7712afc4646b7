import type { Stream } from '../../random/stream.js'
import { checkResamples } from '../resampling/checkResamples.js'
import { checkValues } from '../checkValues.js'
import { meanOf } from '../mean.js'
import { twoSided, type LocationTest } from './locationTest.js'
import { shares, type Draws } from './shares.js'

/** A permutation test of the difference of two means. */
export interface PermutationTest extends LocationTest {
  /** The mean of the left group less that of the right one. */
  readonly difference: number
}

/**
 * The permutation test (Pitman 1937) that two groups are drawn from one distribution, but for a `shift` of the left
 * one; its statistic is the difference of means. All divisions into two groups are tried where they are at most
 * `resamples`; else that many are drawn from the stream, and the one found counts as one of them (Phipson & Smyth
 * 2010). Where the groups' variances and sizes both differ, the level holds only roughly (`welchTest` allows for
 * that). Throws an InputError when a group is empty, a value is not finite, or resamples is no integer ≥ 1.
 */
export function permutationTest(
  left: ArrayLike<number>, right: ArrayLike<number>, draws: Draws, shift = 0,
): PermutationTest {
  checkValues('left', left, 1)
  checkValues('right', right, 1)
  const resamples = checkResamples(draws.resamples)
  const all = Float64Array.from([...Array.from(left, (value) => value - shift), ...Array.from(right)])
  // Equal means have equal sums of the left group; sums are taken from the mean, so that an offset costs no digits.
  const origin = meanOf(all)
  const distances = all.map((value) => value - origin)
  let found = 0
  for (let index = 0; index < left.length; index++) found += distances[index]!
  const exact = divisions(all.length, left.length) <= resamples
  const sums = exact ? allSums(distances, left.length) : drawnSums(distances, left.length, draws.stream, resamples)
  const tolerance = 1e-12 * distances.reduce((sum, distance) => sum + Math.abs(distance), 0)
  const { greater, less } = shares(sums, found, tolerance, exact)
  const name = `${exact ? 'exact ' : ''}permutation test`
  return { difference: meanOf(left) - meanOf(right), greater, less, p: twoSided(greater, less), name }
}

/** In how many ways some of `count` things can be chosen; exact below 2⁵³. */
function divisions(count: number, chosen: number): number {
  let ways = 1
  for (let step = 1; step <= Math.min(chosen, count - chosen); step++) ways = (ways * (count - step + 1)) / step
  return ways
}

/** The sum of every choice of `chosen` values. */
function allSums(values: Float64Array, chosen: number): Float64Array {
  const sums: number[] = []
  const choose = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      sums.push(sum)
      return
    }
    for (let index = from; index <= values.length - left; index++) choose(index + 1, left - 1, sum + values[index]!)
  }
  choose(0, chosen, 0)
  return Float64Array.from(sums)
}

/** Sums of the first of a shuffled list (Fisher & Yates's shuffle, as far as it is needed). */
function drawnSums(values: Float64Array, chosen: number, stream: Stream, resamples: number): Float64Array {
  const order = values.slice()
  const sums = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    for (let place = 0; place < chosen; place++) {
      const other = place + stream.below(order.length - place)
      const value = order[other]!
      order[other] = order[place]!
      order[place] = value
      sum += value
    }
    sums[resample] = sum
  }
  return sums
}
