import test from 'ava'
import { assert, maxSafeInteger, property } from 'fast-check'
import { grouped } from '../../src/experiments/grouped.js'

test('thousands of whole numbers are grouped as English does it', (t) => {
  t.deepEqual([0, 999, 1000, 12_345, 1_000_000, -1000].map(grouped), ['0', '999', '1,000', '12,345', '1,000,000', '-1,000'])
  assert(property(maxSafeInteger(), (count) => {
    t.is(grouped(count), count.toLocaleString('en-US').replace(/^-0$/, '0'))
  }), { seed: 5, numRuns: 200 })
})
