import test from 'ava'
import { logAdd, tailSums } from '../../../src/theory/overlap/tailSums.js'

test('sums run from each part to the end', (t) => {
  t.deepEqual([...tailSums(3, (index) => Math.log(4 - index))].map((log) => Math.round(Math.exp(log))), [9, 5, 2, 0])
})

test('logarithms are added beyond the range of numbers', (t) => {
  t.is(logAdd(-2000, -2000), -2000 + Math.LN2)
  t.is(logAdd(3000, -Infinity), 3000)
  t.is(logAdd(-Infinity, -Infinity), -Infinity)
})
