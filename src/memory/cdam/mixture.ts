import { normalisedAdjacency } from '../graph/normalise.js'
import { elementsOf, multiply, transposed, type SparseMatrix } from '../graph/sparseMatrix.js'
import type { CdamSetting } from './cdamSetting.js'

type Mixing = Pick<CdamSetting, 'graph' | 'a' | 'h' | 'normalisation' | 'orientation'>

/**
 * What attention to the patterns recalls, in coordinates of the patterns: q = a·s + h·Mᵀs − c/p (Burns 2024, Eq. for
 * Q = aΞ + hΞMᵀ with the mean load c·ξ̄; M in place of Mᵀ for predecessors).
 */
export class Mixture {
  readonly #a: number
  readonly #h: number
  readonly #hetero: SparseMatrix
  readonly #load: number

  /** `meanFactor` is c. */
  constructor(setting: Mixing, meanFactor: number) {
    this.#a = setting.a
    this.#h = setting.h
    this.#hetero = heteroMatrix(setting)
    this.#load = meanFactor / setting.graph.vertices
  }

  /** Writes q for the attention s to `out`, which is another array. */
  apply(attention: Float64Array, out: Float64Array): void {
    multiply(this.#hetero, attention, out)
    for (let pattern = 0; pattern < out.length; pattern++) {
      out[pattern] = this.#a * attention[pattern]! + this.#h * out[pattern]! - this.#load
    }
  }
}

/** The matrix that takes attention to the patterns that it recalls: Mᵀ for successors, M for predecessors. */
export function heteroMatrix(
  { graph, normalisation, orientation = 'successors' }: Pick<Mixing, 'graph' | 'normalisation' | 'orientation'>,
): SparseMatrix {
  const matrix = normalisedAdjacency(graph, normalisation)
  return orientation === 'successors' ? transposed(matrix) : matrix
}

/** A write of one pattern at the address of another, by number. */
export interface MixtureWrite {
  readonly address: number
  readonly data: number
  readonly strength: number
}

/**
 * The same mixture as writes into any associative memory: each pattern at itself with strength a, and at it each
 * pattern that it is to recall with strength h·M. Writes of strength 0 are left out.
 */
export function mixtureWrites(setting: Mixing): MixtureWrite[] {
  const { graph, a, h } = setting
  const own = Array.from({ length: graph.vertices }, (_, vertex) => ({ address: vertex, data: vertex, strength: a }))
  const others = elementsOf(transposed(heteroMatrix(setting)))
    .map(({ row, column, value }) => ({ address: row, data: column, strength: h * value }))
  return [...own, ...others].filter(({ strength }) => strength !== 0)
}
