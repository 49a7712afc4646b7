import type { MemoryGraph } from './memoryGraph.js'
import { elementsOf, rowSums, sparseMatrix, type SparseMatrix } from './sparseMatrix.js'

export const normalisations = ['symmetric', 'none'] as const
/** `symmetric`: D^−½·A·D^−½, as in the paper. `none`: A itself, as in its finite automaton. */
export type Normalisation = (typeof normalisations)[number]

/**
 * The matrix M of hetero-association: M_μν = A_μν / √(d_μ·d_ν), where d are the row sums of A (Burns 2024, section 2).
 * In a directed graph they are the weights that leave a vertex, on both sides. A vertex that nothing leaves (isolated,
 * or the end of a directed path) counts as d = 1, where the formula divides by zero.
 */
export function normalisedAdjacency(
  { adjacency }: Pick<MemoryGraph, 'adjacency'>, normalisation: Normalisation = 'symmetric',
): SparseMatrix {
  if (normalisation === 'none') return adjacency
  const degrees = rowSums(adjacency).map((degree) => (degree === 0 ? 1 : degree))
  return sparseMatrix(adjacency.size, elementsOf(adjacency).map(({ row, column, value }) =>
    ({ row, column, value: value / Math.sqrt(degrees[row]! * degrees[column]!) })))
}
