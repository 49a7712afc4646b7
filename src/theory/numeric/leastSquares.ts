/** The least-squares line y = intercept + slope·x, and how well it fits. */
export interface FittedLine {
  readonly slope: number
  readonly intercept: number
  /** The share of the (weighted) variance of y that the line explains; 1 where y is constant. */
  readonly rSquared: number
  /** y minus the line, in the order of the points. */
  readonly residuals: readonly number[]
}

/**
 * Least squares of y on x, weighted where `weights` are given. Of the points at least two must differ in x; the fits of
 * measured data, with errors and checks, are in `analysis/regression`, which theory may not import.
 */
export function leastSquares(x: readonly number[], y: readonly number[], weights?: readonly number[]): FittedLine {
  const sum = (term: (index: number) => number): number =>
    x.reduce((total, _, index) => total + (weights?.[index] ?? 1) * term(index), 0)
  const weight = sum(() => 1)
  const meanOfX = sum((index) => x[index]!) / weight
  const meanOfY = sum((index) => y[index]!) / weight
  const squaresOfY = sum((index) => (y[index]! - meanOfY) ** 2)
  const squaresOfX = sum((index) => (x[index]! - meanOfX) ** 2)
  const slope = sum((index) => (x[index]! - meanOfX) * (y[index]! - meanOfY)) / squaresOfX
  const residuals = x.map((value, index) => y[index]! - meanOfY - slope * (value - meanOfX))
  const rSquared = squaresOfY === 0 ? 1 : 1 - sum((index) => residuals[index]! ** 2) / squaresOfY
  return { slope, intercept: meanOfY - slope * meanOfX, rSquared, residuals }
}
