import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'

const rowsOf = (graph: ReturnType<typeof memoryGraph>) => denseRows(graph.adjacency).map((row) => [...row])

test('an undirected edge runs both ways, a loop once, and edges between the same vertices add up', (t) => {
  const graph = memoryGraph({ name: 'g', vertices: 3, edges: [[0, 1], [1, 0, 2], [2, 2, 5]] })
  t.deepEqual(rowsOf(graph), [[0, 3, 0], [3, 0, 0], [0, 0, 5]])
  t.deepEqual(graph.labels, ['0', '1', '2'])
})

test('a directed edge runs one way', (t) => {
  t.deepEqual(rowsOf(memoryGraph({ name: 'g', directed: true, vertices: 2, edges: [[0, 1]] })), [[0, 1], [0, 0]])
})

test('what does not fit is named', (t) => {
  const message = (declaration: object) => t.throws(
    () => memoryGraph({ name: 'g', vertices: 2, edges: [], ...declaration }), { instanceOf: InputError })!.message
  t.is(message({ edges: [[0, 1], [0, 2]] }), 'edges[1][1]: found 2; allowed: an integer from 0 to 1')
  t.is(message({ edges: [[-1, 1]] }), 'edges[0][0]: found -1; allowed: an integer from 0 to 1')
  t.is(message({ edges: [[0, 1, 0]] }), 'edges[0][2]: found 0; allowed: a positive, finite weight')
  t.is(message({ edges: [[0, 1, Infinity]] }), 'edges[0][2]: found Infinity; allowed: a positive, finite weight')
  t.is(message({ labels: ['a'] }), 'labels: found 1; allowed: 2, one for each vertex')
  t.is(message({ communities: ['a'] }), 'communities: found 1; allowed: 2, one for each vertex')
  t.is(message({ vertices: 0 }), 'vertices: found 0; allowed: an integer from 1 to 100000')
})
