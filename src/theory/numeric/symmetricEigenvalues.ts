const sweepsMax = 100

/**
 * The eigenvalues of a symmetric matrix, rows of numbers, from the greatest to the least, by Jacobi's rotations
 * (cyclic, Golub & Van Loan 2013, section 8.5). Throws an Error for one that is not symmetric.
 */
export function symmetricEigenvalues(rows: readonly ArrayLike<number>[]): number[] {
  const matrix = rows.map((row) => Float64Array.from(row))
  const size = matrix.length
  matrix.forEach((row, one) => row.forEach((value, other) => {
    if (Math.abs(value - matrix[other]![one]!) > 1e-12) throw new Error('the matrix is not symmetric')
  }))
  const scale = matrix.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0)
  for (let sweep = 0; sweep < sweepsMax; sweep++) {
    let off = 0
    for (let one = 0; one < size; one++) {
      for (let other = one + 1; other < size; other++) {
        off += matrix[one]![other]! * matrix[one]![other]!
        rotate(matrix, one, other)
      }
    }
    if (off <= 1e-30 * scale) break
  }
  return matrix.map((row, index) => row[index]!).sort((left, right) => right - left)
}

/** Makes the elements at (one, other) and (other, one) zero. */
function rotate(matrix: readonly Float64Array[], one: number, other: number): void {
  const element = matrix[one]![other]!
  if (element === 0) return
  const half = (matrix[other]![other]! - matrix[one]![one]!) / (2 * element)
  const tangent = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (const row of matrix) {
    const [left, right] = [row[one]!, row[other]!]
    row[one] = cosine * left - sine * right
    row[other] = sine * left + cosine * right
  }
  const [upper, lower] = [matrix[one]!, matrix[other]!]
  for (let column = 0; column < upper.length; column++) {
    const [top, bottom] = [upper[column]!, lower[column]!]
    upper[column] = cosine * top - sine * bottom
    lower[column] = sine * top + cosine * bottom
  }
}
