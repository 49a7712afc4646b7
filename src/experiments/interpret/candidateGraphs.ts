import { memoryGraph, type MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { dot } from '../../words/vector.js'
import { centredRows, type HeadArrays } from './head.js'

export interface CandidateOptions {
  /** The keys that a token is joined with in the graphs of similar and of attended keys. */
  readonly neighbours: number
  /** Whether a query attends to its own and earlier keys only. */
  readonly causal: boolean
}

/**
 * Memory graphs that a head may have: the token before, the token after, the most similar keys, and those that its query
 * attends to most besides its own.
 */
export function candidateGraphs(
  { keys, queries }: Pick<HeadArrays, 'keys' | 'queries'>, { neighbours, causal }: CandidateOptions,
): MemoryGraph[] {
  const vertices = keys.length
  const chain = (step: 1 | -1): [number, number][] => Array.from({ length: vertices - 1 }, (_, index) =>
    (step === 1 ? [index, index + 1] : [index + 1, index]))
  const centred = centredRows(keys).map((key) => {
    const length = Math.sqrt(dot(key, key))
    return length === 0 ? key : key.map((value) => value / length)
  })
  return [
    memoryGraph({ name: 'token before', vertices, directed: true, edges: chain(-1) }),
    memoryGraph({ name: 'token after', vertices, directed: true, edges: chain(1) }),
    nearestGraph('similar keys', centred, centred, neighbours, false),
    ...(queries === undefined ? [] : [nearestGraph('attended keys', queries, keys, neighbours, causal)]),
  ]
}

/** Each token joined with the others whose rows have the greatest products with its own; of equal ones the first. */
function nearestGraph(
  name: string, asking: readonly Float64Array[], asked: readonly Float64Array[], neighbours: number, causal: boolean,
): MemoryGraph {
  const edges = asking.flatMap((row, token) => {
    const products = asked.map((other) => dot(row, other))
    return [...products.keys()].filter((other) => other !== token && (!causal || other < token))
      .sort((left, right) => products[right]! - products[left]! || left - right)
      .slice(0, neighbours).map((other) => [token, other] as const)
  })
  return memoryGraph({ name, vertices: asked.length, directed: true, edges })
}
