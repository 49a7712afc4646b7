import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../memory/graph/normalise.js'
import type { Stream } from '../../random/stream.js'
import { estimateGraph, type EstimatedGraph } from './estimateGraph.js'
import { checkHead, halfOf, type HeadArrays } from './head.js'
import { neighbourSums } from './neighbourSums.js'
import { permutationP } from './permutations.js'
import { mixtureFit, type MixtureFit } from './sameSpace.js'
import { mappedFit, type MappedFit } from './throughMap.js'

/** A fit of a head on one memory graph; `p` is that of what neighbours add, with the graph's vertices permuted. */
export interface SameSpaceReading extends MixtureFit {
  readonly graph: MemoryGraph
  readonly p: number
}

export interface MappedReading extends MappedFit {
  readonly graph: MemoryGraph
  readonly p: number
}

/** The effective a and h of a head whose values and keys share a space, on a graph that is given. */
export function readOnGraph(
  { keys, values }: HeadArrays, graph: MemoryGraph, permutations: number, draws: Stream,
): SameSpaceReading {
  const matrix = normalisedAdjacency(graph)
  const fitted = (order?: readonly number[]): MixtureFit => mixtureFit(values, keys, neighbourSums(matrix, keys, order))
  const fit = fitted()
  const p = fit.gain === 0 ? 1
    : permutationP(fit.gain, (order) => fitted(order).gain, keys.length, permutations, draws)
  return { ...fit, graph, p }
}

/** The same through any linear map from keys to values; undefined where there are too few tokens. */
export function readThroughMap(
  { keys, values }: HeadArrays, graph: MemoryGraph, permutations: number, draws: Stream,
): MappedReading | undefined {
  const matrix = normalisedAdjacency(graph)
  const fitted = (order?: readonly number[]): MappedFit | undefined =>
    mappedFit(values, keys, neighbourSums(matrix, keys, order))
  const fit = fitted()
  if (fit === undefined) return undefined
  const p = fit.gain === 0 ? 1
    : permutationP(fit.gain, (order) => fitted(order)!.gain, keys.length, permutations, draws)
  return { ...fit, graph, p }
}

export interface EstimatedReading extends SameSpaceReading, EstimatedGraph {}

/**
 * The memory graph of a head from one half of the columns, and a and h on it from the other half: what chance put into the
 * graph is not counted again in h.
 */
export function readWithoutGraph(
  head: HeadArrays, { permutations, degreeMax }: { readonly permutations: number, readonly degreeMax: number },
  draws: Stream,
): EstimatedReading {
  checkHead(head)
  const half = (first: 0 | 1) => ({ keys: halfOf(head.keys, first), values: halfOf(head.values, first) })
  const learnt = half(0)
  const estimated = estimateGraph(learnt.values, learnt.keys, { permutations, degreeMax }, draws)
  return { ...readOnGraph({ ...head, ...half(1) }, estimated.graph, permutations, draws), ...estimated }
}
