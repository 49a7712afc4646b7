import { quantile } from '../../analysis/quantile.js'
import { memoryGraph, type MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { Stream } from '../../random/stream.js'
import { dot } from '../../words/vector.js'
import { shuffled } from './permutations.js'
import { centredRows } from './head.js'

export interface GraphEstimateOptions {
  /** Draws of the null. */
  readonly permutations: number
  /** The most neighbours of a vertex. */
  readonly degreeMax: number
}

/** A memory graph read off values and keys. */
export interface EstimatedGraph {
  readonly graph: MemoryGraph
  /** The cosine between what is left of a value and a key, from which on an edge is believed. */
  readonly threshold: number
}

/**
 * The memory graph of a head whose values and keys share a space: an edge from μ to each other key that v_μ is made of
 * besides its own. Keys are taken in one after the other (orthogonal least squares: Chen, Billings & Luo 1989), the one with
 * the greatest cosine with what is left first, as long as that is above the 95 % quantile of the greatest cosine of
 * all pairs when the columns of what is left beside the own keys are permuted. So in a head without hetero-association
 * one edge or more is found with a probability of about 5 %. The graph is undirected where at least half of the edges
 * are found both ways: an edge is then in it if found at least one way.
 */
export function estimateGraph(
  values: readonly Float64Array[], keys: readonly Float64Array[], { permutations, degreeMax }: GraphEstimateOptions,
  draws: Stream,
): EstimatedGraph {
  const centred = { values: centredRows(values), keys: centredRows(keys) }
  const directions = centred.keys.map((key) => scaledToOne(key))
  const rests = centred.values.map((value, token) => withoutDirection(value, directions[token]!))
  const threshold = nullThreshold(rests, directions, permutations, draws)
  const edges: [number, number][] = []
  centred.values.forEach((value, token) => {
    for (const other of madeOf(value, token, directions, threshold, degreeMax)) edges.push([token, other])
  })
  return { graph: graphOf(edges, keys.length), threshold }
}

function graphOf(edges: readonly (readonly [number, number])[], vertices: number): MemoryGraph {
  const found = new Set(edges.map(([from, to]) => from * vertices + to))
  const both = edges.filter(([from, to]) => found.has(to * vertices + from)).length
  const directed = 2 * both < edges.length
  const pairs = directed ? edges
    : edges.filter(([from, to]) => from < to || !found.has(to * vertices + from))
  return memoryGraph({ name: 'estimated', vertices, directed, edges: pairs })
}

/** The 95 % quantile of the greatest |cosine| of all pairs of a rest and another token's key, columns permuted. */
function nullThreshold(
  rests: readonly Float64Array[], directions: readonly Float64Array[], permutations: number, draws: Stream,
): number {
  const unit = rests.map((rest) => scaledToOne(rest))
  const columns = directions[0]!.length
  const greatest = Array.from({ length: permutations }, () => {
    const order = shuffled(columns, draws)
    let most = 0
    unit.forEach((rest, token) => {
      const mixed = rest.map((_, column) => rest[order[column]!]!)
      directions.forEach((direction, other) => {
        if (other !== token) most = Math.max(most, Math.abs(dot(mixed, direction)))
      })
    })
    return most
  })
  return quantile(greatest, 0.95)
}

/** The other tokens whose keys a value is made of besides its own key. */
function madeOf(
  value: Float64Array, token: number, directions: readonly Float64Array[], threshold: number, degreeMax: number,
): number[] {
  const chosen: number[] = []
  const lengthAtFirst = Math.sqrt(dot(value, value))
  const basis = [directions[token]!]
  let rest = withoutDirection(value, directions[token]!)
  while (chosen.length < degreeMax) {
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > 1e-6 * lengthAtFirst)) break
    let [best, most] = [-1, threshold]
    directions.forEach((direction, other) => {
      if (other === token || chosen.includes(other)) return
      const across = basis.reduce(withoutDirection, direction)
      const norm = Math.sqrt(dot(across, across))
      if (norm < 1e-6) return
      const cosine = Math.abs(dot(rest, across)) / (length * norm)
      if (cosine > most) [best, most] = [other, cosine]
    })
    if (best === -1) break
    chosen.push(best)
    const across = scaledToOne(basis.reduce(withoutDirection, directions[best]!))
    basis.push(across)
    rest = withoutDirection(rest, across)
  }
  return chosen
}

function withoutDirection(vector: Float64Array, direction: Float64Array): Float64Array {
  const along = dot(vector, direction)
  return vector.map((value, column) => value - along * direction[column]!)
}

function scaledToOne(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector : vector.map((value) => value / length)
}
