import test from 'ava'
import { headResult } from '../../../src/experiments/interpret/headResult.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { someHead } from './someHeads.js'

const graph = memoryGraph({ name: 'estimated', vertices: 12, edges: [[0, 1], [2, 3]] })
const reading = { graph, degrees: 45, rSquared: 0.9, gain: 0.3, p: 0.01 }

test('with a and h the table has them, and the edges of an estimated graph', (t) => {
  const { tables, summary } = headResult(someHead(), [{ ...reading, a: 0.5, h: 0.5, errorA: 0.1, errorH: 0.2 }], { permutations: 99 })
  t.is(tables[0]!.rows[0]!['h'], 0.5)
  t.deepEqual(tables[1]!.rows, [{ from: 0, to: 1 }, { from: 2, to: 3 }])
  t.regex(summary, /a = 0\.500, h = 0\.500/)
})

test('through a map there is the angle alone', (t) => {
  const { tables, summary } = headResult(someHead(), [{ ...reading, graph: { ...graph, name: 'token before' } }], { permutations: 99 })
  t.is(tables.length, 1)
  t.is(tables[0]!.rows[0]!['a'], '')
  t.regex(summary, /h\/a = tan 45°/)
})
