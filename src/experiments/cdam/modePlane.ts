import { fieldModel } from '../../memory/cdam/fieldModel.js'
import { noisyState } from '../../memory/cdam/randomStates.js'
import {
  activeVertices, attentionSpread, recallMode, recallModes, type RecallMode,
} from '../../memory/cdam/recallMode.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../memory/graph/normalise.js'
import { denseRows } from '../../memory/graph/sparseMatrix.js'
import { stream } from '../../random/stream.js'
import { uniformGrowth } from '../../theory/cdam/quiescence.js'
import { vertexAttention } from '../../theory/cdam/vertexAttractor.js'
import { symmetricEigenvalues } from '../../theory/numeric/symmetricEigenvalues.js'
import { dot } from '../../words/vector.js'

/** One point of the plane: what the field equation does, and what the closed forms say. */
export interface PlanePoint {
  readonly a: number
  readonly h: number
  readonly effectiveBeta: number
  readonly mode: RecallMode
  readonly predicted: RecallMode
  readonly active: number
  /** The share of starts that settled. */
  readonly settled: number
}

/** The units of time that a state is given to settle. */
const timeMax = 20
/** A state has settled where its coordinates change by less in a unit of time. */
const speedMin = 1e-3

/**
 * Follows the field equation from near each vertex. Steps are so small that they do not set up oscillations of their
 * own: no eigenvalue of the softmax's Jacobian exceeds β_eff/2.
 */
export function planePoint(graph: MemoryGraph, a: number, h: number, effectiveBeta: number, seed: number): PlanePoint {
  const eta = Math.min(0.1, 3 / (effectiveBeta * (Math.abs(a) + Math.abs(h))))
  const model = fieldModel({ graph, a, h, effectiveBeta, eta })
  const draws = stream(seed, 'cdam/plane')
  const trajectory = model.start(model.patterns.map((state) => noisyState(state, 0.1, draws)))
  const outcomes = trajectory.settle({ stepsMax: Math.ceil(timeMax / eta), tolerance: speedMin * eta })
  const attention = trajectory.attention()
  const active = activeVertices(attention)
  const neighbour = linkedCosine(graph, trajectory.states())
  return {
    a, h, effectiveBeta, active, mode: recallMode({ spread: attentionSpread(attention), active, neighbour }),
    predicted: predictedMode(graph, a, h, effectiveBeta),
    settled: outcomes.filter(({ period }) => period === 1).length / outcomes.length,
  }
}

/** The mean cosine of the coordinates of linked vertices: the correlation of their states, for independent patterns. */
function linkedCosine({ edges }: MemoryGraph, states: readonly Float64Array[]): number {
  const linked = edges.filter(({ from, to }) => from !== to)
  if (linked.length === 0) return 0
  return linked.reduce((sum, { from, to }) => sum + cosineOrZero(states[from]!, states[to]!), 0) / linked.length
}

function cosineOrZero(left: Float64Array, right: Float64Array): number {
  const squares = dot(left, left) * dot(right, right)
  return squares === 0 ? 0 : dot(left, right) / Math.sqrt(squares)
}

/**
 * The mode by the closed forms: where every vertex keeps more than half of the attention to itself, it is narrow or
 * auto-association by what neighbours then share; else uniform attention is stable (quiescence), or attention rests on
 * pairs (a > 0) or wider (a ≤ 0).
 */
export function predictedMode(graph: MemoryGraph, a: number, h: number, effectiveBeta: number): RecallMode {
  const rows = denseRows(normalisedAdjacency(graph))
  const [auto, narrow, wide, quiescence] = recallModes
  const kept = rows.map((row, vertex) =>
    vertexAttention(a, h, row.filter((_, other) => other !== vertex), effectiveBeta))
  if (Math.min(...kept) > 0.5) {
    const states = rows.map((row, vertex) => row.map((link, other) => h * link + (other === vertex ? a : 0)))
    return linkedCosine(graph, states) > 0.1 ? narrow : auto
  }
  // Differences in attention grow most along the second eigenvector of M, or along the last one where h is negative.
  const eigenvalues = graph.directed ? [] : symmetricEigenvalues(rows).slice(1)
  const foremost = (h < 0 ? eigenvalues.at(-1) : eigenvalues[0]) ?? 0
  if (uniformGrowth(a, h, foremost, effectiveBeta, graph.vertices) < 1) return quiescence
  return a > 0 ? narrow : wide
}
