import { DirectedGraph, UndirectedGraph } from 'graphology'
import type { AbstractGraph } from 'graphology-types'
import { memoryGraph, type MemoryGraph } from './memoryGraph.js'

/**
 * The graph for graphology's algorithms: a node for each vertex, keyed by its number, with the attributes `label` and
 * `community`; edges have a `weight`. Edges between the same vertices are one, with the sum of their weights.
 */
export function toGraphology({ directed, vertices, edges, labels, communities }: MemoryGraph): AbstractGraph {
  const graph: AbstractGraph = directed ? new DirectedGraph() : new UndirectedGraph()
  for (let vertex = 0; vertex < vertices; vertex++) {
    graph.addNode(vertex, { label: labels[vertex], ...(communities && { community: communities[vertex] }) })
  }
  for (const { from, to, weight } of edges) {
    graph.updateEdge(from, to, ({ weight: before = 0 }) => ({ weight: before + weight }))
  }
  return graph
}

/**
 * A graph of graphology as a memory graph. Vertices are numbered in the order of its nodes and labelled by their keys;
 * `weight` is the edge attribute of that name, else 1, and `community` names the node attribute of communities. A graph
 * that has directed edges is directed, and its undirected ones then run both ways.
 * Throws an InputError for a weight that is not positive.
 */
export function fromGraphology(graph: AbstractGraph, name: string, community?: string): MemoryGraph {
  const labels = graph.nodes()
  const numbers = new Map(labels.map((label, vertex) => [label, vertex]))
  const directed = graph.directedSize > 0 || graph.type === 'directed'
  const edges = graph.mapEdges((edge, { weight = 1 }, source, target): [number, number, number][] => {
    const [from, to] = [numbers.get(source)!, numbers.get(target)!]
    const both = directed && graph.isUndirected(edge) && from !== to
    return both ? [[from, to, weight], [to, from, weight]] : [[from, to, weight]]
  }).flat()
  return memoryGraph({
    name, directed, vertices: labels.length, edges, labels,
    ...(community !== undefined && {
      communities: graph.mapNodes((_, attributes) => String(attributes[community])),
    }),
  })
}
