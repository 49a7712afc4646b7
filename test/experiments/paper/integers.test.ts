import test from 'ava'
import { integers } from '../../../src/experiments/paper/integers.js'

test('integers go up to and with the end', (t) => {
  t.deepEqual(integers(2, 5), [2, 3, 4, 5])
  t.deepEqual(integers(0, 7, 3), [0, 3, 6])
  t.deepEqual(integers(0, 31.5, 16), [0, 16])
  t.deepEqual(integers(3, 2), [])
})
