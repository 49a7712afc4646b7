import { checkValues } from '../checkValues.js'
import { studentExceeded, studentTail } from '../distributions/studentExceeded.js'
import { momentsOf } from '../moments.js'
import { twoSided, type LocationTest } from './locationTest.js'

/** A t test with its interval. */
export interface StudentTest extends LocationTest {
  /** Infinite where nothing varies and the estimate is not what was supposed; NaN where it is. */
  readonly t: number
  readonly freedom: number
  /** The mean, or the difference of means. */
  readonly estimate: number
  readonly standardError: number
  /** The bounds of the interval at a level. */
  interval(level: number): readonly [low: number, high: number]
}

/**
 * Student's t test (1908) that the mean of the values is `centre`; of paired values give their differences.
 * Throws an InputError when there are fewer than 2 values or one is not finite.
 */
export function studentTest(values: ArrayLike<number>, centre = 0): StudentTest {
  checkValues('values', values, 2)
  const { count, mean, variance } = momentsOf(values)
  return tested("Student's t test", mean, centre, Math.sqrt(variance / count), count - 1)
}

/**
 * Welch's t test (1947) that the means of two groups, whose variances may differ, differ by `shift` (left less right).
 * Throws an InputError when a group has fewer than 2 values or one is not finite.
 */
export function welchTest(left: ArrayLike<number>, right: ArrayLike<number>, shift = 0): StudentTest {
  checkValues('left', left, 2)
  checkValues('right', right, 2)
  const [of, from] = [momentsOf(left), momentsOf(right)]
  const [ofLeft, ofRight] = [of.variance / of.count, from.variance / from.count]
  const together = ofLeft + ofRight
  const freedom = together === 0 ? of.count + from.count - 2
    : together ** 2 / (ofLeft ** 2 / (of.count - 1) + ofRight ** 2 / (from.count - 1))
  return tested("Welch's t test", of.mean - from.mean, shift, Math.sqrt(together), freedom)
}

function tested(name: string, estimate: number, supposed: number, standardError: number, freedom: number): StudentTest {
  const t = (estimate - supposed) / standardError
  const [greater, less] = Number.isNaN(t) ? [1, 1] : [studentTail(t, freedom), studentTail(-t, freedom)]
  return {
    name, t, freedom, estimate, standardError, greater, less, p: twoSided(greater, less),
    interval: (level) => {
      const reach = standardError * studentExceeded((1 - level) / 2, freedom)
      return [estimate - reach, estimate + reach]
    },
  }
}
