import test from 'ava'
import { stacked } from '../../src/report/stacked.js'

test('plots beside each other come to stand below each other, at every depth; all else stays', (t) => {
  const plot = { width: 100, mark: 'line' }
  t.deepEqual(stacked(plot), plot)
  t.deepEqual(stacked({ hconcat: [plot, { concat: [plot, plot], columns: 2 }], spacing: 9 }),
    { vconcat: [plot, { concat: [plot, plot], columns: 1 }], spacing: 9 })
  t.deepEqual(stacked({ facet: { field: 'a' }, columns: 3, spec: plot }), { facet: { field: 'a' }, columns: 1, spec: plot })
  t.deepEqual(stacked({ width: 5, encoding: { x: {}, facet: { field: 'a', columns: 2 } } }),
    { width: 5, encoding: { x: {}, facet: { field: 'a', columns: 1 } } })
})
