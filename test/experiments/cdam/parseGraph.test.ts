import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { parseGraph } from '../../../src/experiments/cdam/parseGraph.js'

test('a graph is read with labels and weights', (t) => {
  const graph = parseGraph({ directed: true, labels: ['a', 'b'], edges: [['a', 'b', 2], [1, 0]] }, 'g.json')
  t.is(graph.name, 'g.json')
  t.deepEqual(graph.edges, [{ from: 0, to: 1, weight: 2 }, { from: 1, to: 0, weight: 1 }])
})

test('faults are named by file and field', (t) => {
  const message = (value: unknown) => t.throws(() => parseGraph(value, 'g.json'), { instanceOf: InputError })!.message
  t.regex(message({ vertices: 2, edges: [[0, 2]] }), /^g\.json: edges\[0\]\[1\]: found 2; allowed: /)
  t.regex(message({ vertices: 2, edges: [[0, 1, -1]] }), /^g\.json: edges\.0/)
  t.regex(message({ vertices: 2 }), /^g\.json: edges: missing/)
  t.regex(message({ vertices: 2, edge: [] }), /edges?: |unknown key "edge", did you mean "edges"\?/)
})
