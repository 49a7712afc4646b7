import test from 'ava'
import { binOf, bins } from '../../../src/lab/state/weightBins.js'

test('weights of up to 6 bits have a bin each, wider ones share them evenly', (t) => {
  t.deepEqual([0, 1, 32, 63].map((weight) => binOf(weight, 63)), [0, 1, 32, 63])
  t.deepEqual([0, 3].map((weight) => binOf(weight, 3)), [0, 3])
  t.deepEqual([0, 3, 4, 255].map((weight) => binOf(weight, 255)), [0, 0, 1, bins - 1])
})
