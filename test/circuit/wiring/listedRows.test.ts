import test from 'ava'
import { listedRows } from '../../../src/circuit/wiring/listedRows.js'

test('listed pairs stand by source, each as often as it is listed, in their order; targets elsewhere are left out', (t) => {
  const rows = listedRows([[2, 9], [0, 4], [2, 5], [0, 3], [2, 5], [1, 0]], 4, { first: 3, count: 4 })
  const [part] = [...rows.parts()]
  t.is(rows.by, 'source')
  t.deepEqual([...part!.offsets], [0, 2, 2, 4, 4])
  t.deepEqual([...part!.cells], [1, 0, 2, 2])
})
