import test from 'ava'
import { meanWith } from '../../../src/experiments/cdam/meanWith.js'

test('the deviation is that of a sample, and 0 for a single value', (t) => {
  t.deepEqual(meanWith([1, 3]), { mean: 2, deviation: Math.SQRT2 })
  t.deepEqual(meanWith([5]), { mean: 5, deviation: 0 })
})
