import test from 'ava'
import { shares } from '../../../src/analysis/tests/shares.js'

test('of all statistics those as large and as small are counted, equal ones on both sides', (t) => {
  t.deepEqual(shares(Float64Array.of(1, 2, 2, 3), 2, 0, true), { greater: 0.75, less: 0.75 })
  t.deepEqual(shares(Float64Array.of(1, 2, 2 - 1e-13, 3), 2, 1e-12, true), { greater: 0.75, less: 0.75 })
})

test('the one found is one more beside drawn ones, so that no p is 0', (t) => {
  t.deepEqual(shares(Float64Array.of(1, 2, 3), 9, 0, false), { greater: 0.25, less: 1 })
})
