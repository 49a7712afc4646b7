import { InputError } from '../../errors/inputError.js'
import { studentExceeded } from '../distributions/studentExceeded.js'
import { regression } from '../regression.js'
import { studentOf } from '../tests/studentOf.js'

/** A number of a least-squares line, with its error and interval. */
export interface Coefficient {
  readonly estimate: number
  readonly standardError: number
  readonly low: number
  readonly high: number
}

/** A line with intervals. */
export interface LineInterval {
  readonly slope: Coefficient
  readonly intercept: Coefficient
  readonly rSquared: number
  /** n − 2. */
  readonly freedom: number
  /** Of the slope being 0, two-sided. */
  readonly p: number
  /** The interval of the line itself, the mean of y at an x. */
  at(x: number): Coefficient
  /** Σ residual²/(n − 2). */
  readonly residualVariance: number
  /** Σ(x − x̄)². */
  readonly squaresOfX: number
}

/**
 * Ordinary least squares of y on x with Student's intervals, for independent normal errors of one variance (Draper &
 * Smith 1998, ch. 1 and 3). Throws an InputError as `regression` does, and for fewer than 3 points.
 */
export function lineInterval(x: readonly number[], y: readonly number[], level = 0.95): LineInterval {
  const { slope, intercept, rSquared, residuals, standardErrorOfSlope } = regression(x, y)
  const count = x.length
  if (count < 3) throw new InputError({ field: 'x', problem: `found ${count} points`, allowed: 'at least 3' })
  const freedom = count - 2
  const residualVariance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / freedom
  const mean = x.reduce((sum, value) => sum + value, 0) / count
  const squaresOfX = x.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const quantile = studentExceeded((1 - level) / 2, freedom)
  const around = (estimate: number, standardError: number): Coefficient =>
    ({ estimate, standardError, low: estimate - quantile * standardError, high: estimate + quantile * standardError })
  const at = (place: number): Coefficient =>
    around(intercept + slope * place, Math.sqrt(residualVariance * (1 / count + (place - mean) ** 2 / squaresOfX)))
  return {
    slope: around(slope, standardErrorOfSlope),
    intercept: at(0),
    rSquared,
    freedom,
    p: studentOf('slope', slope, 0, standardErrorOfSlope, freedom).p,
    at,
    residualVariance,
    squaresOfX,
  }
}
