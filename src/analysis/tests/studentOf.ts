import { studentExceeded, studentTail } from '../distributions/studentExceeded.js'
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
 * Student's t of an estimate with a standard error that has so many degrees of freedom. Where the error is 0 the
 * estimate decides: p is 0 or 1.
 */
export function studentOf(
  name: string, estimate: number, supposed: number, standardError: number, freedom: number,
): StudentTest {
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
