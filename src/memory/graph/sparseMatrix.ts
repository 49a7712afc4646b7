/** A square matrix by its nonzero elements, row by row (CSR). Columns of a row ascend, each once. */
export interface SparseMatrix {
  readonly size: number
  /** `size + 1` offsets: row r has the elements from `offsets[r]` to before `offsets[r + 1]`. */
  readonly offsets: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float64Array
}

export interface Element {
  readonly row: number
  readonly column: number
  readonly value: number
}

/** The matrix with these elements; those at the same place are added, in the order given. */
export function sparseMatrix(size: number, elements: readonly Element[]): SparseMatrix {
  const rows = Array.from({ length: size }, () => new Map<number, number>())
  for (const { row, column, value } of elements) rows[row]!.set(column, (rows[row]!.get(column) ?? 0) + value)
  const sorted = rows.map((row) => [...row].sort(([left], [right]) => left - right))
  const offsets = new Uint32Array(size + 1)
  sorted.forEach((row, index) => { offsets[index + 1] = offsets[index]! + row.length })
  return {
    size, offsets,
    columns: Uint32Array.from(sorted.flatMap((row) => row.map(([column]) => column))),
    values: Float64Array.from(sorted.flatMap((row) => row.map(([, value]) => value))),
  }
}

/** The elements of a matrix, row by row. */
export function elementsOf({ size, offsets, columns, values }: SparseMatrix): Element[] {
  const found: Element[] = []
  for (let row = 0; row < size; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      found.push({ row, column: columns[at]!, value: values[at]! })
    }
  }
  return found
}

export const transposed = (matrix: SparseMatrix): SparseMatrix => sparseMatrix(
  matrix.size, elementsOf(matrix).map(({ row, column, value }) => ({ row: column, column: row, value })))

/** `out` = matrix · vector. Each sum is made from the first column to the last. */
export function multiply(matrix: SparseMatrix, vector: ArrayLike<number>, out: Float64Array): Float64Array {
  const { size, offsets, columns, values } = matrix
  for (let row = 0; row < size; row++) {
    let sum = 0
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) sum += values[at]! * vector[columns[at]!]!
    out[row] = sum
  }
  return out
}

/** The sum of each row, from its first column to its last. */
export const rowSums = (matrix: SparseMatrix): Float64Array =>
  multiply(matrix, new Float64Array(matrix.size).fill(1), new Float64Array(matrix.size))

/** The matrix as rows of numbers, zeros included. */
export function denseRows(matrix: SparseMatrix): Float64Array[] {
  const rows = Array.from({ length: matrix.size }, () => new Float64Array(matrix.size))
  for (const { row, column, value } of elementsOf(matrix)) rows[row]![column] = value
  return rows
}
