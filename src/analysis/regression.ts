import { InputError } from '../errors/inputError.js'

/** The least-squares line y = intercept + slope·x. */
export interface Line {
  readonly slope: number
  readonly intercept: number
  /** The share of the (weighted) variance of y that the line explains; 1 where y is constant. */
  readonly rSquared: number
  /** y minus the line, in the order of the points. */
  readonly residuals: readonly number[]
  /** NaN for two points, which leave no degree of freedom. */
  readonly standardErrorOfSlope: number
}

/**
 * Least squares of y on x, ordinary or, with `weights` (1/variance up to a factor), weighted.
 * Throws an InputError when lengths differ, a number is not finite, a weight is negative, or the points with positive
 * weight have fewer than 2 distinct x.
 */
export function regression(x: readonly number[], y: readonly number[], weights?: readonly number[]): Line {
  validate(x, y, weights)
  const weightAt = (index: number): number => weights?.[index] ?? 1
  const sum = (term: (index: number) => number): number =>
    x.reduce((total, _, index) => total + (weightAt(index) === 0 ? 0 : weightAt(index) * term(index)), 0)

  const weight = sum(() => 1)
  const meanOfX = sum((index) => x[index]!) / weight
  const meanOfY = sum((index) => y[index]!) / weight
  const squaresOfX = sum((index) => (x[index]! - meanOfX) ** 2)
  const squaresOfY = sum((index) => (y[index]! - meanOfY) ** 2)
  const slope = sum((index) => (x[index]! - meanOfX) * (y[index]! - meanOfY)) / squaresOfX
  // Residuals from the means, for the intercept may be much larger than they are.
  const residuals = x.map((value, index) => y[index]! - meanOfY - slope * (value - meanOfX))
  const squaresLeft = sum((index) => residuals[index]! ** 2)
  const freedom = x.filter((_, index) => weightAt(index) > 0).length - 2
  return {
    slope,
    intercept: meanOfY - slope * meanOfX,
    rSquared: squaresOfY === 0 ? 1 : 1 - squaresLeft / squaresOfY,
    residuals,
    standardErrorOfSlope: freedom === 0 ? NaN : Math.sqrt(squaresLeft / freedom / squaresOfX),
  }
}

function validate(x: readonly number[], y: readonly number[], weights: readonly number[] | undefined): void {
  for (const [field, column] of Object.entries({ y, ...(weights && { weights }) })) {
    if (column.length !== x.length) {
      const problem = `found ${column.length} numbers`
      throw new InputError({ field, problem, allowed: `${x.length}, as many as x has` })
    }
  }
  for (const [field, column] of Object.entries({ x, y, ...(weights && { weights }) })) {
    const index = column.findIndex((value) => !Number.isFinite(value))
    if (index !== -1) {
      const problem = `found ${column[index]}`
      throw new InputError({ field: `${field}[${index}]`, problem, allowed: 'a finite number' })
    }
  }
  const negative = weights?.findIndex((value) => value < 0) ?? -1
  if (negative !== -1) {
    const problem = `found ${weights![negative]}`
    throw new InputError({ field: `weights[${negative}]`, problem, allowed: '0 or more' })
  }
  const distinct = new Set(x.filter((_, index) => weights?.[index] !== 0)).size
  if (distinct < 2) {
    throw new InputError({ field: 'x', problem: `found ${distinct} distinct numbers`, allowed: 'at least 2' })
  }
}
