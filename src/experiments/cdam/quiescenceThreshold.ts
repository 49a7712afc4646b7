import { normalisedAdjacency } from '../../memory/graph/normalise.js'
import { denseRows } from '../../memory/graph/sparseMatrix.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { heteroOfQuiescence } from '../../theory/cdam/quiescence.js'
import { symmetricEigenvalues } from '../../theory/numeric/symmetricEigenvalues.js'
import { isQuiescent } from './convergedAttractors.js'

/** Where one attractor is left, by the closed form and as found. */
export interface QuiescenceThreshold {
  /** The second eigenvalue of M. */
  readonly secondEigenvalue: number
  /** (1 − p/β_eff)/(1 − λ₂); absent where it is not above 0, and so no threshold. */
  readonly predicted?: number
  /** The greatest h with several attractors and the least with one, of those tried; absent where neither was bracketed. */
  readonly found?: { readonly several: number; readonly one: number }
}

/** Beyond it steps become too small for what is learnt. */
const heteroMax = 30
const halvings = 4

/** The threshold of an undirected graph, sought between half and one and a half of the predicted one by halving. */
export function quiescenceThreshold(graph: MemoryGraph, effectiveBeta: number, seed: number): QuiescenceThreshold {
  const secondEigenvalue = symmetricEigenvalues(denseRows(normalisedAdjacency(graph)))[1] ?? 0
  const predicted = heteroOfQuiescence(secondEigenvalue, effectiveBeta, graph.vertices)
  if (!(predicted > 0 && predicted < Infinity)) return { secondEigenvalue }
  if (predicted > heteroMax) return { secondEigenvalue, predicted }
  let [several, one] = [predicted / 2, 1.5 * predicted]
  const quiescentAt = (h: number): boolean => isQuiescent({ graph, h, effectiveBeta }, seed)
  if (quiescentAt(several) || !quiescentAt(one)) return { secondEigenvalue, predicted }
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (several + one) / 2
    if (quiescentAt(middle)) one = middle
    else several = middle
  }
  return { secondEigenvalue, predicted, found: { several, one } }
}
