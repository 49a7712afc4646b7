import { checkValues } from '../checkValues.js'
import { quantileSorted } from '../quantile.js'
import { mannWhitneyTest } from '../tests/mannWhitney.js'
import { wilcoxonTest } from '../tests/wilcoxon.js'
import type { LocationTest } from '../tests/locationTest.js'

/** An estimate with the bounds of its interval, which are infinite where there are too few values for the level. */
export interface Shift {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * The pseudo-median of values, the median of the means of all pairs (Hodges & Lehmann 1963), with all centres that
 * Wilcoxon's signed-rank test does not reject. Throws an InputError when there is no value or one is not finite.
 */
export function pseudoMedian(values: ArrayLike<number>, level = 0.95): Shift {
  checkValues('values', values, 1)
  const list = Array.from(values)
  const means = list.flatMap((value, index) => list.slice(index).map((other) => (value + other) / 2))
  return accepted(Float64Array.from(means).sort(), (centre) => wilcoxonTest(values, centre), level)
}

/**
 * The shift between two groups, the median of all differences of left and right values (Hodges & Lehmann 1963), with
 * all shifts that the test of Mann & Whitney does not reject. Throws as `mannWhitneyTest` does.
 */
export function shiftBetween(left: ArrayLike<number>, right: ArrayLike<number>, level = 0.95): Shift {
  checkValues('left', left, 1)
  checkValues('right', right, 1)
  const differences = Array.from(left, (value) => Array.from(right, (other) => value - other)).flat()
  return accepted(Float64Array.from(differences).sort(), (shift) => mannWhitneyTest(left, right, shift), level)
}

/**
 * A rank test changes its mind only at these sorted places, so it is asked once in each of the stretches that they
 * leave: stretch i ends at place i. p rises with what is supposed on one side and falls on the other.
 */
function accepted(places: Float64Array, test: (supposed: number) => LocationTest, level: number): Shift {
  const tail = (1 - level) / 2
  const within = (stretch: number): number => {
    if (stretch === 0) return places[0]! - 1
    return stretch === places.length ? places.at(-1)! + 1 : (places[stretch - 1]! + places[stretch]!) / 2
  }
  const first = leastIndex(places.length + 1, (stretch) => test(within(stretch)).greater > tail)
  const beyond = leastIndex(places.length + 1, (stretch) => test(within(stretch)).less <= tail)
  return {
    estimate: quantileSorted(places, 0.5),
    low: places[first - 1] ?? -Infinity,
    high: places[beyond - 1] ?? Infinity,
  }
}

/** The least index below `end` from which on something holds, by bisection; `end` where it never does. */
function leastIndex(end: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
