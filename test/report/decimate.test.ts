import test from 'ava'
import { array, assert, integer, nat, property } from 'fast-check'
import { decimationOf, everyNth } from '../../src/report/decimate.js'

const shownAt = (counts: readonly number[], step: number): number =>
  counts.reduce((sum, count) => sum + everyNth(Array(count).fill(0), step).length, 0)

test('the step is the smallest at which no more than the limit remain', (t) => {
  t.deepEqual(decimationOf([10, 5], 15), { step: 1, total: 15, shown: 15 })
  t.deepEqual(decimationOf([10, 5], 14), { step: 2, total: 15, shown: 8 })
  t.deepEqual(decimationOf([], 10), { step: 1, total: 0, shown: 0 })
  assert(property(array(nat(1000), { maxLength: 8 }), integer({ min: 8, max: 500 }), (counts, limit) => {
    const { step, shown } = decimationOf(counts, limit)
    return shown === shownAt(counts, step) && shown <= limit && (step === 1 || shownAt(counts, step - 1) > limit)
  }), { seed: 1, numRuns: 200 })
})

test('every n-th keeps the first and then each n-th after it', (t) => {
  t.deepEqual(everyNth(['a', 'b', 'c', 'd', 'e'], 2), ['a', 'c', 'e'])
  t.deepEqual(everyNth(['a', 'b'], 1), ['a', 'b'])
})

test('a limit below the number of populations is a bug of the caller', (t) => {
  t.throws(() => decimationOf([1, 1, 1], 2), { message: '2 points cannot show 3 populations' })
})
