import test from 'ava'
import { automaton, automatonGraph } from '../../../src/experiments/automaton/automaton.js'
import { InputError } from '../../../src/errors/inputError.js'
import { denseRows } from '../../../src/memory/graph/sparseMatrix.js'

const door = { name: 'door', states: ['open', 'closed'], symbols: ['push', 'pull'] }

test('transitions are numbered by their names', (t) => {
  t.deepEqual(automaton({ ...door, transitions: [['open', 'push', 'closed'], ['closed', 'pull', 'open']] }).transitions,
    [{ from: 0, symbol: 0, to: 1 }, { from: 1, symbol: 1, to: 0 }])
})

test('in its memory graph states recall themselves, and transitions the next state', (t) => {
  const graph = automatonGraph(automaton({ ...door, transitions: [['open', 'push', 'closed'], ['closed', 'pull', 'open']] }))
  t.deepEqual(graph.labels, ['open', 'closed', 'open push', 'closed pull'])
  t.true(graph.directed)
  t.deepEqual(denseRows(graph.adjacency).map((row) => [...row]), [[1, 0, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0]])
})

test('unknown names get the nearest known one, and names and transitions that stand twice are refused', (t) => {
  const fails = (change: object, message: RegExp) =>
    t.throws(() => automaton({ ...door, transitions: [], ...change }), { instanceOf: InputError, message })
  fails({ transitions: [['opn', 'push', 'closed']] }, /transitions\[0\]\[0\]: unknown state "opn", did you mean "open"\?; allowed: open, closed/)
  fails({ transitions: [['open', 'push', 'shut']] }, /transitions\[0\]\[2\]: unknown state "shut"/)
  fails({ transitions: [['open', 'pul', 'closed']] }, /transitions\[0\]\[1\]: unknown symbol "pul", did you mean "pull"/)
  fails({ transitions: [['open', 'push', 'closed'], ['open', 'push', 'open']] }, /transitions\[1\]: "open" with "push" is transition 0 already/)
  fails({ states: ['open', 'closed', 'open'] }, /states\[2\]: "open" stands twice/)
  fails({ symbols: ['push', 'push'] }, /symbols\[1\]/)
})
