import test from 'ava'
import { estimateGraph } from '../../../src/experiments/interpret/estimateGraph.js'
import { directedRing, ring } from '../../../src/memory/graph/classicGraphs.js'
import type { MemoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { randomRegular } from '../../../src/memory/graph/randomGraphs.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'
import { stream } from '../../../src/random/stream.js'
import { someHead } from './someHeads.js'

const estimated = (graph: MemoryGraph, change: object, seed = 1) => {
  const { keys, values } = someHead({ graph, size: 160, ...change }, seed)
  return estimateGraph(values, keys, { permutations: 60, degreeMax: 6 }, stream(seed, 'estimate')).graph
}

test('the memory graph is found, undirected or directed, for either sign of h', (t) => {
  for (const graph of [ring(12), randomRegular(14, 3, 2), directedRing(10)]) {
    for (const h of [0.8, -0.8]) {
      const found = estimated(graph, { h })
      t.is(found.directed, graph.directed)
      t.deepEqual(denseRows(found.adjacency), denseRows(graph.adjacency))
    }
  }
})

test('in heads without hetero-association an edge is found in about 5 of 100', (t) => {
  let withEdges = 0
  for (let seed = 0; seed < 100; seed++) {
    const { keys, values } = someHead({ h: 0, noise: 0.5 }, seed)
    const { graph } = estimateGraph(values, keys, { permutations: 60, degreeMax: 6 }, stream(seed, 'null'))
    if (graph.edges.length > 0) withEdges++
  }
  // Of 100 with a chance of 0.05 more than 13 are found with a probability of 0.0005.
  t.true(withEdges <= 13)
})

test('what is its own key alone, without noise, has no edges', (t) => {
  t.is(estimated(ring(12), { h: 0, noise: 0 }).edges.length, 0)
})
