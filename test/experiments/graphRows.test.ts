import test from 'ava'
import { graphRows } from '../../src/experiments/graphRows.js'
import { memoryGraph } from '../../src/memory/graph/memoryGraph.js'

const graph = memoryGraph({ name: 'net', vertices: 3, edges: [[0, 0], [0, 1], [1, 2]], labels: ['a', 'b', 'c'] })

test('every vertex has a row that says what is asked of it, every edge between two vertices one with both their places', (t) => {
  const rows = graphRows(graph, (vertex) => ({ size: 10 + vertex }), { panel: 'one' })
  const vertices = rows.filter(({ vertex }) => vertex !== '')
  t.deepEqual(vertices.map(({ panel, vertex, size }) => [panel, vertex, size]), [['one', 'a', 10], ['one', 'b', 11], ['one', 'c', 12]])
  const ends = rows.filter(({ vertex }) => vertex === '').map(({ x, y, toX, toY }) =>
    [[x, y], [toX, toY]].map(([atX, atY]) => vertices.find((one) => one['x'] === atX && one['y'] === atY)!['vertex']))
  t.deepEqual(ends, [['a', 'b'], ['b', 'c']])
})

test('all rows have the same columns, as one table needs', (t) => {
  const rows = graphRows(graph, () => ({ kind: 'state', value: 1 }))
  for (const row of rows) t.deepEqual(Object.keys(row), Object.keys(rows[0]!))
})
