import { InputError } from '../../errors/inputError.js'
import { integerIn } from '../../theory/integerIn.js'
import { sparseMatrix, type SparseMatrix } from './sparseMatrix.js'

/** An edge from one vertex to another, by number: after `from` recall `to`. */
export interface Edge {
  readonly from: number
  readonly to: number
  /** Positive. */
  readonly weight: number
}

/**
 * The memory graph (Burns 2024): a vertex for each stored pattern, and edges that say which patterns it is to recall.
 * An edge of an undirected graph runs both ways.
 */
export interface MemoryGraph {
  /** As it is asked for: `ring:30`. */
  readonly name: string
  readonly directed: boolean
  /** How many there are; they are numbered from 0. */
  readonly vertices: number
  readonly edges: readonly Edge[]
  /** The name of each vertex. */
  readonly labels: readonly string[]
  /** The community that each vertex is known to belong to, where that is known. */
  readonly communities?: readonly string[]
  /** A, with A_μν the weight of the edges from μ to ν. */
  readonly adjacency: SparseMatrix
}

/** What a memory graph is made from. */
export interface GraphDeclaration {
  readonly name: string
  readonly directed?: boolean
  readonly vertices: number
  /** `[from, to]` or `[from, to, weight]`; the weight is 1 unless stated. Edges between the same vertices add up. */
  readonly edges: readonly (readonly [number, number, number?])[]
  /** The numbers of the vertices unless stated. */
  readonly labels?: readonly string[]
  readonly communities?: readonly string[]
}

/** The most vertices of a memory graph. */
export const verticesMax = 100_000

/**
 * Throws an InputError that names the field where an edge leads to a vertex that is not there, a weight is not positive
 * and finite, or there are not as many labels or communities as vertices.
 */
export function memoryGraph(
  { name, directed = false, vertices, edges: given, labels, communities }: GraphDeclaration,
): MemoryGraph {
  integerIn('vertices', vertices, 1, verticesMax)
  const edges = given.map(([from, to, weight = 1], index) => {
    integerIn(`edges[${index}][0]`, from, 0, vertices - 1)
    integerIn(`edges[${index}][1]`, to, 0, vertices - 1)
    if (weight > 0 && weight < Infinity) return { from, to, weight }
    throw new InputError({
      field: `edges[${index}][2]`, problem: `found ${weight}`, allowed: 'a positive, finite weight',
    })
  })
  demandEach('labels', labels, vertices)
  demandEach('communities', communities, vertices)
  const forth = edges.map(({ from, to, weight }) => ({ row: from, column: to, value: weight }))
  const back = directed ? [] : forth.filter(({ row, column }) => row !== column)
    .map(({ row, column, value }) => ({ row: column, column: row, value }))
  return {
    name, directed, vertices, edges,
    labels: labels ?? Array.from({ length: vertices }, (_, vertex) => String(vertex)),
    ...(communities && { communities }),
    adjacency: sparseMatrix(vertices, [...forth, ...back]),
  }
}

function demandEach(field: string, names: readonly string[] | undefined, vertices: number): void {
  if (names === undefined || names.length === vertices) return
  throw new InputError({ field, problem: `found ${names.length}`, allowed: `${vertices}, one for each vertex` })
}
