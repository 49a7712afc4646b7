import test from 'ava'
import { directedRing, path, ring, tree } from '../../../src/memory/graph/classicGraphs.js'
import { distances } from '../../../src/memory/graph/distances.js'
import { memoryGraph, type MemoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { erdosRenyi, randomRegular } from '../../../src/memory/graph/randomGraphs.js'
import { fourRooms, karate, tutteGraph } from '../../../src/memory/graph/shippedGraphs.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'

/** Floyd & Warshall's algorithm. */
function allPaths(graph: MemoryGraph): number[][] {
  const lengths = denseRows(graph.adjacency).map((row, from) =>
    [...row].map((weight, to) => (from === to ? 0 : weight > 0 ? 1 : Infinity)))
  lengths.forEach((_, by) => lengths.forEach((row) => row.forEach((length, to) => {
    row[to] = Math.min(length, row[by]! + lengths[by]![to]!)
  })))
  return lengths
}

test('distances are those of Floyd and Warshall, along the direction of edges and whatever their weights', (t) => {
  const graphs = [
    ring(7), directedRing(6), path(5), tree(2, 3), erdosRenyi(20, 0.1, 1), randomRegular(14, 3, 2),
    memoryGraph({ name: 'g', directed: true, vertices: 4, edges: [[0, 1, 9], [1, 2, 0.1], [0, 3]] }),
  ]
  for (const graph of graphs) t.deepEqual(distances(graph).map((row) => [...row]), allPaths(graph))
})

const diameter = (graph: MemoryGraph): number => Math.max(...distances(graph).map((row) => Math.max(...row)))

test('the diameters are the published ones: karate 5, Tutte 8', (t) => {
  t.is(diameter(karate()), 5)
  t.is(diameter(tutteGraph()), 8)
  t.is(distances(fourRooms())[0]![1], 1)
})
