import test from 'ava'
import {
  barbell, complete, directedPath, directedRing, edgeless, path, ring, tree,
} from '../../../src/memory/graph/classicGraphs.js'
import type { MemoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { rowSums } from '../../../src/memory/graph/sparseMatrix.js'

const degrees = ({ adjacency }: MemoryGraph) => [...rowSums(adjacency)]
const pairs = ({ edges }: MemoryGraph) => edges.map(({ from, to }) => [from, to])

test('rings and paths join each vertex with the next', (t) => {
  t.deepEqual(pairs(ring(4)), [[0, 1], [1, 2], [2, 3], [3, 0]])
  t.deepEqual(degrees(ring(4)), [2, 2, 2, 2])
  t.deepEqual(pairs(path(4)), [[0, 1], [1, 2], [2, 3]])
  t.deepEqual(degrees(directedRing(3)), [1, 1, 1])
  t.deepEqual(degrees(directedPath(3)), [1, 1, 0])
  t.true(directedRing(3).directed && directedPath(3).directed)
})

test('complete and edgeless graphs have all edges and none', (t) => {
  t.deepEqual(degrees(complete(5)), [4, 4, 4, 4, 4])
  t.is(complete(5).edges.length, 10)
  t.deepEqual(degrees(edgeless(3)), [0, 0, 0])
})

test('a tree has one edge less than vertices, and branches below each inner vertex', (t) => {
  const graph = tree(3, 2)
  t.is(graph.vertices, 13)
  t.deepEqual(degrees(graph), [3, 4, 4, 4, ...Array.from({ length: 9 }, () => 1)])
  t.deepEqual(pairs(tree(1, 3)), [[0, 1], [1, 2], [2, 3]])
})

test('a barbell is two complete graphs with a path between', (t) => {
  t.deepEqual(degrees(barbell(3, 2)), [2, 2, 3, 2, 2, 3, 2, 2])
  t.deepEqual(barbell(2, 0).edges.length, 3)
  t.deepEqual(barbell(2, 1).communities, ['left', 'left', 'bar', 'right', 'right'])
})

test('a graph is called as it is asked for', (t) => {
  t.deepEqual([ring(3), directedRing(3), barbell(3, 2), tree(2, 2), edgeless(1)].map(({ name }) => name),
    ['ring:3', 'directed-ring:3', 'barbell:3:2', 'tree:2:2', 'none:1'])
})
