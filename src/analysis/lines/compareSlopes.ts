import { lineInterval } from './lineInterval.js'
import { studentOf, type StudentTest } from '../tests/studentOf.js'

/** Points of a line. */
export interface Points {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/**
 * Whether two independent lines have one slope: Student's t of the difference (left less right) with the pooled
 * residual variance, at n₁ + n₂ − 4 degrees of freedom; the same as the interaction in an analysis of covariance (Zar
 * 2010, section 18.1). Throws an InputError as `lineInterval` does.
 */
export function compareSlopes(left: Points, right: Points, supposed = 0): StudentTest {
  const [of, from] = [lineInterval(left.x, left.y), lineInterval(right.x, right.y)]
  const freedom = of.freedom + from.freedom
  const pooled = (of.freedom * of.residualVariance + from.freedom * from.residualVariance) / freedom
  const standardError = Math.sqrt(pooled * (1 / of.squaresOfX + 1 / from.squaresOfX))
  const difference = of.slope.estimate - from.slope.estimate
  return studentOf("Student's t test of slopes", difference, supposed, standardError, freedom)
}
