import { studentTwoTails } from '../distributions/tails.js'
import { checkPairs } from './pairs.js'

/** A correlation and its two-sided p value; both NaN where x or y does not vary. */
export interface Correlation {
  readonly coefficient: number
  readonly p: number
}

/**
 * Pearson's product-moment correlation, with the p value of Student's t at n − 2 degrees of freedom, which is exact for
 * independent normal pairs; p = 1 for two pairs. Throws an InputError when lengths differ, there are fewer than 2 pairs
 * or a number is not finite.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  checkPairs(x, y, 2)
  const count = x.length
  const left = centred(x)
  const right = centred(y)
  let squaresOfX = 0
  let squaresOfY = 0
  let products = 0
  for (let index = 0; index < count; index++) {
    squaresOfX += left[index]! * left[index]!
    squaresOfY += right[index]! * right[index]!
    products += left[index]! * right[index]!
  }
  if (squaresOfX === 0 || squaresOfY === 0) return { coefficient: NaN, p: NaN }
  const coefficient = Math.max(-1, Math.min(1, products / Math.sqrt(squaresOfX * squaresOfY)))
  if (count === 2) return { coefficient, p: 1 }
  const unexplained = (1 - coefficient) * (1 + coefficient)
  return { coefficient, p: studentTwoTails(coefficient * Math.sqrt((count - 2) / unexplained), count - 2) }
}

/** The values less their mean; all 0 where they are equal, whatever the mean rounds to. */
function centred(values: ArrayLike<number>): Float64Array {
  const first = values[0]!
  const shifted = Float64Array.from(values, (value) => value - first)
  const mean = shifted.reduce((sum, value) => sum + value, 0) / values.length
  return shifted.map((value) => value - mean)
}
