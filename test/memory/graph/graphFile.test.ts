import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { graphOfFile } from '../../../src/memory/graph/graphFile.js'

test('edges go by number or by label, with a weight or without', (t) => {
  const graph = graphOfFile('family', { labels: ['mother', 'father'], edges: [['mother', 'father', 2], [1, 1]] })
  t.deepEqual(graph.edges, [{ from: 0, to: 1, weight: 2 }, { from: 1, to: 1, weight: 1 }])
  t.false(graph.directed)
  t.is(graph.vertices, 2)
})

test('a label that no vertex has is named by its place', (t) => {
  t.throws(() => graphOfFile('g', { labels: ['a'], edges: [['a', 'b']] }),
    { instanceOf: InputError, message: /^edges\[0\]\[1\]: found NaN/ })
  t.throws(() => graphOfFile('g', { edges: [] }), { instanceOf: InputError, message: /^vertices: found 0/ })
})
