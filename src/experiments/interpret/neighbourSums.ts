import { elementsOf, type SparseMatrix } from '../../memory/graph/sparseMatrix.js'

/**
 * Σ_ν M_μν·k_ν for each row μ. `order` relabels the vertices of M: row μ is then that of vertex order[μ], whose neighbour
 * order[ν] is row ν.
 */
export function neighbourSums(
  matrix: SparseMatrix, keys: readonly Float64Array[], order?: readonly number[],
): Float64Array[] {
  const rowOf = new Uint32Array(matrix.size)
  for (let row = 0; row < matrix.size; row++) rowOf[order?.[row] ?? row] = row
  const sums = keys.map((key) => new Float64Array(key.length))
  for (const { row, column, value } of elementsOf(matrix)) {
    const sum = sums[rowOf[row]!]!
    const key = keys[rowOf[column]!]!
    for (let index = 0; index < sum.length; index++) sum[index]! += value * key[index]!
  }
  return sums
}
