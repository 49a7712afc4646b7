import test from 'ava'
import * as fc from 'fast-check'
import { momentsOf } from '../../src/analysis/moments.js'

test('moments of whole numbers are those of sums and sums of squares', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 }), (values) => {
    const [count, sum] = [values.length, values.reduce((total, value) => total + value, 0)]
    const squares = values.reduce((total, value) => total + value * value, 0)
    const { mean, variance } = momentsOf(values)
    t.true(Math.abs(mean - sum / count) < 1e-12)
    t.true(Math.abs(variance - (count * squares - sum * sum) / (count * (count - 1))) < 1e-9)
  }), { seed: 1, numRuns: 200 })
})

test('equal numbers have variance 0 exactly, a large offset costs nothing, one number has no variance', (t) => {
  t.deepEqual(momentsOf([0.1, 0.1, 0.1]), { count: 3, mean: 0.1, variance: 0 })
  t.is(momentsOf([1e9, 1e9 + 1, 1e9 + 2]).variance, 1)
  t.is(momentsOf([3]).variance, NaN)
})
