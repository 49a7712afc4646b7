import test from 'ava'
import { MultiGraph } from 'graphology'
import { directedRing } from '../../../src/memory/graph/classicGraphs.js'
import { fromGraphology, toGraphology } from '../../../src/memory/graph/graphology.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { weightedKarate } from '../../../src/memory/graph/shippedGraphs.js'

test('a graph that goes to graphology and back has the same adjacency and communities', (t) => {
  for (const graph of [weightedKarate(), directedRing(5)]) {
    const back = fromGraphology(toGraphology(graph), graph.name, graph.communities && 'community')
    t.deepEqual(back.adjacency, graph.adjacency)
    t.deepEqual(back.communities, graph.communities)
    t.is(back.directed, graph.directed)
  }
})

test('edges between the same vertices become one with the sum of their weights', (t) => {
  const whole = toGraphology(memoryGraph({ name: 'g', vertices: 2, edges: [[0, 1, 2], [1, 0, 3]] }))
  t.is(whole.size, 1)
  t.is(whole.getEdgeAttribute(whole.edge(0, 1), 'weight'), 5)
})

test('nodes are labelled by their keys; undirected edges of a mixed graph run both ways', (t) => {
  const mixed = new MultiGraph()
  for (const node of ['x', 'y', 'z']) mixed.addNode(node)
  mixed.addDirectedEdge('x', 'y')
  mixed.addUndirectedEdge('y', 'z', { weight: 2 })
  const graph = fromGraphology(mixed, 'mixed')
  t.deepEqual(graph.labels, ['x', 'y', 'z'])
  t.deepEqual(graph.edges, [{ from: 0, to: 1, weight: 1 }, { from: 1, to: 2, weight: 2 }, { from: 2, to: 1, weight: 2 }])
  t.true(graph.directed)
})
