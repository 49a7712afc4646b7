import { InputError } from '../../errors/inputError.js'
import { stream, type Stream } from '../../random/stream.js'
import { memoryGraph, type MemoryGraph } from './memoryGraph.js'

type Pair = readonly [number, number]

/** Each pair of vertices is joined with probability `probability`, independently (Gilbert 1959). */
export function erdosRenyi(vertices: number, probability: number, seed: number): MemoryGraph {
  const name = `erdos-renyi:${vertices}:${probability}`
  const draws = stream(seed, `graph/${name}`)
  return memoryGraph({ name, vertices, edges: pairsWith(vertices, () => probability, draws) })
}

/**
 * The stochastic block model (Holland, Laskey & Leinhardt 1983): `blocks` communities of `size` vertices; two vertices
 * are joined with probability `within` in one community and `between` in two.
 */
export function stochasticBlocks(
  blocks: number, size: number, within: number, between: number, seed: number,
): MemoryGraph {
  const name = `blocks:${blocks}:${size}:${within}:${between}`
  const blockOf = (vertex: number): number => Math.floor(vertex / size)
  const vertices = blocks * size
  return memoryGraph({
    name, vertices, communities: Array.from({ length: vertices }, (_, vertex) => `block ${blockOf(vertex)}`),
    edges: pairsWith(vertices, (from, to) => (blockOf(from) === blockOf(to) ? within : between),
      stream(seed, `graph/${name}`)),
  })
}

function pairsWith(vertices: number, probability: (from: number, to: number) => number, draws: Stream): Pair[] {
  const pairs: Pair[] = []
  for (let from = 0; from < vertices; from++) {
    for (let to = from + 1; to < vertices; to++) if (draws.next() < probability(from, to)) pairs.push([from, to])
  }
  return pairs
}

/**
 * A random graph in which every vertex has `degree` neighbours: loose ends are paired at random, pairs that would be a
 * loop or a second edge are taken apart again, and where no pair is left that fits, all begins anew
 * (Steger & Wormald 1999). With more neighbours than half of the others, it is the edges left out that are drawn so.
 * Throws an InputError where no such graph exists.
 */
export function randomRegular(vertices: number, degree: number, seed: number): MemoryGraph {
  if (degree >= vertices || (vertices * degree) % 2 === 1) {
    const problem = `found ${degree} for ${vertices} vertices`
    const allowed = 'less than the vertices, and an even number of ends (vertices × degree)'
    throw new InputError({ field: 'degree', problem, allowed })
  }
  const name = `random-regular:${vertices}:${degree}`
  const draws = stream(seed, `graph/${name}`)
  const sparse = Math.min(degree, vertices - 1 - degree)
  let edges: Pair[] | undefined
  while (edges === undefined) edges = pairedEnds(vertices, sparse, draws)
  return memoryGraph({ name, vertices, edges: sparse === degree ? edges : otherPairs(vertices, edges) })
}

function otherPairs(vertices: number, pairs: readonly Pair[]): Pair[] {
  const known = new Set(pairs.map(([one, other]) => keyOf(one, other, vertices)))
  const others: Pair[] = []
  for (let one = 0; one < vertices; one++) {
    for (let other = one + 1; other < vertices; other++) {
      if (!known.has(keyOf(one, other, vertices))) others.push([one, other])
    }
  }
  return others
}

/** The edges of one attempt; undefined where it got stuck. */
function pairedEnds(vertices: number, degree: number, draws: Stream): Pair[] | undefined {
  let ends = Array.from({ length: vertices * degree }, (_, end) => end % vertices)
  const joined = new Set<number>()
  const edges: Pair[] = []
  const fits = (one: number, other: number): boolean => one !== other && !joined.has(keyOf(one, other, vertices))
  while (ends.some((one, index) => ends.slice(index + 1).some((other) => fits(one, other)))) {
    shuffle(ends, draws)
    const left: number[] = []
    for (let index = 0; index < ends.length; index += 2) {
      const [one, other] = [ends[index]!, ends[index + 1]!]
      if (!fits(one, other)) {
        left.push(one, other)
        continue
      }
      joined.add(keyOf(one, other, vertices))
      edges.push([Math.min(one, other), Math.max(one, other)])
    }
    ends = left
  }
  return ends.length === 0 ? edges : undefined
}

const keyOf = (one: number, other: number, vertices: number): number =>
  Math.min(one, other) * vertices + Math.max(one, other)

/** Every order is equally likely (Durstenfeld 1964). */
function shuffle(items: number[], draws: Stream): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = draws.below(last + 1)
    const item = items[last]!
    items[last] = items[other]!
    items[other] = item
  }
}
