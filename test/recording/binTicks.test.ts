import test from 'ava'
import { binTicksFor } from '../../src/recording/binTicks.js'

test('the shortest of 1, 2, 5, 10 … ticks that makes no more bins than wanted', (t) => {
  t.deepEqual([1, 60, 61, 121, 301, 601].map((ticks) => binTicksFor(ticks, 60)), [1, 1, 2, 5, 10, 20])
  t.throws(() => binTicksFor(10, 0), { instanceOf: RangeError })
})
