import test from 'ava'
import { neighbourSums } from '../../../src/experiments/interpret/neighbourSums.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'

const graph = memoryGraph({ name: 'some', vertices: 4, directed: true, edges: [[0, 1, 2], [0, 3], [2, 1], [3, 0]] })
const keys = [[1, 0], [0, 1], [2, 3], [-1, 4]].map((row) => Float64Array.from(row))

test('sums are the product of the matrix with the keys, in any order of its vertices', (t) => {
  const rows = denseRows(graph.adjacency)
  for (const order of [[0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]]) {
    const expected = keys.map((_, token) => [0, 1].map((column) =>
      keys.reduce((sum, key, other) => sum + rows[order[token]!]![order[other]!]! * key[column]!, 0)))
    t.deepEqual(neighbourSums(graph.adjacency, keys, order).map((row) => [...row]), expected)
  }
  t.deepEqual(neighbourSums(graph.adjacency, keys), neighbourSums(graph.adjacency, keys, [0, 1, 2, 3]))
})
