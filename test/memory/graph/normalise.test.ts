import test from 'ava'
import { directedPath, directedRing, edgeless, ring } from '../../../src/memory/graph/classicGraphs.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { normalisedAdjacency } from '../../../src/memory/graph/normalise.js'
import { randomRegular } from '../../../src/memory/graph/randomGraphs.js'
import { weightedKarate } from '../../../src/memory/graph/shippedGraphs.js'
import { denseRows, multiply } from '../../../src/memory/graph/sparseMatrix.js'

test('M of a ring is A/2, of a regular graph A/d, of a directed ring A', (t) => {
  t.deepEqual([...normalisedAdjacency(ring(5)).values], Array.from({ length: 10 }, () => 0.5))
  const regular = normalisedAdjacency(randomRegular(12, 3, 1))
  t.true(regular.values.every((value) => Math.abs(value - 1 / 3) < 1e-15))
  t.deepEqual(normalisedAdjacency(directedRing(5)), directedRing(5).adjacency)
})

test('the square roots of the degrees are an eigenvector of M with eigenvalue 1, weights or not', (t) => {
  const { adjacency } = weightedKarate()
  const roots = denseRows(adjacency).map((row) => Math.sqrt(row.reduce((sum, value) => sum + value, 0)))
  const out = multiply(normalisedAdjacency({ adjacency }), roots, new Float64Array(roots.length))
  out.forEach((value, vertex) => t.true(Math.abs(value - roots[vertex]!) < 1e-12))
})

test('in a directed graph both sides take the weights that leave a vertex, and 1 where none does', (t) => {
  const graph = memoryGraph({ name: 'g', directed: true, vertices: 3, edges: [[0, 1, 4], [0, 2, 5], [1, 2, 4]] })
  t.deepEqual(denseRows(normalisedAdjacency(graph)).map((row) => [...row]), [[0, 4 / 6, 5 / 3], [0, 0, 2], [0, 0, 0]])
  t.deepEqual(normalisedAdjacency(directedPath(3)), directedPath(3).adjacency)
})

test('isolated vertices have a row of zeros, and "none" leaves A as it is', (t) => {
  t.is(normalisedAdjacency(edgeless(4)).values.length, 0)
  t.deepEqual([...normalisedAdjacency(ring(5), 'none').values], Array.from({ length: 10 }, () => 1))
})
