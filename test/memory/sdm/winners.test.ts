import test from 'ava'
import * as fc from 'fast-check'
import { winners } from '../../../src/memory/sdm/winners.js'

/** The same by sorting: greatest first, of equals the first. */
const bySorting = (values: Float64Array, count: number): number[] =>
  [...values.keys()].sort((left, right) => values[right]! - values[left]! || left - right).slice(0, count)
    .sort((left, right) => left - right)

test('the winners are those that sorting finds, of equal values the first', (t) => {
  fc.assert(fc.property(
    fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 60 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    (list, share) => {
      const values = Float64Array.from(list)
      const count = Math.max(1, Math.ceil(share * values.length))
      const out = new Uint32Array(count)
      winners(values, count, new Float64Array(values.length), out)
      t.deepEqual([...out], bySorting(values, count))
    },
  ), { seed: 1, numRuns: 500 })
})

test('values are left as they were', (t) => {
  const values = Float64Array.of(3, 1, 2)
  winners(values, 2, new Float64Array(3), new Uint32Array(2))
  t.deepEqual([...values], [3, 1, 2])
})
