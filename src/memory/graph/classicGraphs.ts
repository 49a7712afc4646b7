import { memoryGraph, type MemoryGraph } from './memoryGraph.js'

type Pairs = (readonly [number, number])[]

const chain = (vertices: number): Pairs =>
  Array.from({ length: vertices - 1 }, (_, vertex) => [vertex, vertex + 1] as const)

const allPairs = (first: number, count: number): Pairs => Array.from({ length: count }, (_, one) =>
  Array.from({ length: count - one - 1 }, (_unused, step) => [first + one, first + one + step + 1] as const)).flat()

/** Each vertex is joined with the next one, and the last with the first. */
export const ring = (vertices: number): MemoryGraph => memoryGraph({
  name: `ring:${vertices}`, vertices, edges: [...chain(vertices), [vertices - 1, 0]],
})

/** After each vertex the next one, and after the last the first. */
export const directedRing = (vertices: number): MemoryGraph => memoryGraph({
  name: `directed-ring:${vertices}`, vertices, edges: [...chain(vertices), [vertices - 1, 0]], directed: true,
})

/** Each vertex but the last is joined with the next one. */
export const path = (vertices: number): MemoryGraph =>
  memoryGraph({ name: `path:${vertices}`, vertices, edges: chain(vertices) })

/** After each vertex but the last the next one. */
export const directedPath = (vertices: number): MemoryGraph =>
  memoryGraph({ name: `directed-path:${vertices}`, vertices, edges: chain(vertices), directed: true })

/** Every vertex is joined with every other one. */
export const complete = (vertices: number): MemoryGraph =>
  memoryGraph({ name: `complete:${vertices}`, vertices, edges: allPairs(0, vertices) })

/** No edges: auto-association alone. */
export const edgeless = (vertices: number): MemoryGraph =>
  memoryGraph({ name: `none:${vertices}`, vertices, edges: [] })

/** A root and `depth` generations below it, each vertex with `branches` children. Numbered generation by generation. */
export function tree(branches: number, depth: number): MemoryGraph {
  let vertices = 1
  for (let generation = 1, size = branches; generation <= depth; generation++, size *= branches) vertices += size
  return memoryGraph({
    name: `tree:${branches}:${depth}`, vertices,
    edges: Array.from({ length: vertices - 1 }, (_, child) => [Math.floor(child / branches), child + 1] as const),
  })
}

/** Two complete graphs of `bell` vertices, joined by a path with `bar` vertices between them. */
export function barbell(bell: number, bar: number): MemoryGraph {
  const bridge = chain(bar + 2).map(([from, to]) => [from + bell - 1, to + bell - 1] as const)
  const part = (vertex: number): string => (vertex < bell ? 'left' : vertex < bell + bar ? 'bar' : 'right')
  const vertices = 2 * bell + bar
  return memoryGraph({
    name: `barbell:${bell}:${bar}`, vertices, edges: [...allPairs(0, bell), ...bridge, ...allPairs(bell + bar, bell)],
    communities: Array.from({ length: vertices }, (_, vertex) => part(vertex)),
  })
}
