import { checkValues } from '../checkValues.js'
import { momentsOf } from '../moments.js'
import { studentOf, type StudentTest } from './studentOf.js'

/**
 * Student's t test (1908) that the mean of the values is `centre`; of paired values give their differences.
 * Throws an InputError when there are fewer than 2 values or one is not finite.
 */
export function studentTest(values: ArrayLike<number>, centre = 0): StudentTest {
  checkValues('values', values, 2)
  const { count, mean, variance } = momentsOf(values)
  return studentOf("Student's t test", mean, centre, Math.sqrt(variance / count), count - 1)
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
  return studentOf("Welch's t test", of.mean - from.mean, shift, Math.sqrt(together), freedom)
}
