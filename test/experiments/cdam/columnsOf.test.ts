import test from 'ava'
import { columnsOf } from '../../../src/experiments/cdam/columnsOf.js'

test('rows keep what has a column, in the order of the columns', (t) => {
  const columns = [{ key: 'b', title: 'B' }, { key: 'a', title: 'A' }]
  const rows = columnsOf([{ a: 1, b: 'x', other: [2] }], columns)
  t.deepEqual(rows, [{ b: 'x', a: 1 }])
  t.deepEqual(Object.keys(rows[0]!), ['b', 'a'])
})
