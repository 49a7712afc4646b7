import test from 'ava'
import { checkedThreshold } from '../../src/interop/threshold.js'
import { thrown } from './thrown.js'

test('a threshold is above 0 and at most 1', (t) => {
  t.deepEqual([0.001, 0.5, 1].map(checkedThreshold), [0.001, 0.5, 1])
  for (const wrong of [0, -0.5, 1.01, 128, NaN]) {
    t.is(thrown(t, () => checkedThreshold(wrong)), `threshold: found ${wrong}; allowed: above 0, at most 1`)
  }
})
