import test from 'ava'
import * as fc from 'fast-check'
import { integerStrengths } from '../../../src/memory/dynamics/integerStrengths.js'

test('strengths in proportion become the smallest integers', (t) => {
  t.deepEqual(integerStrengths([1, 0]), { integers: [1, 0], quantum: 1, exact: true })
  t.deepEqual(integerStrengths([0.5, 0.25]), { integers: [2, 1], quantum: 0.25, exact: true })
  t.deepEqual(integerStrengths([-0.5, 0.75]).integers, [-2, 3])
  t.deepEqual(integerStrengths([-2, 1.5]).integers, [-4, 3])
  t.deepEqual(integerStrengths([0.4, 0.3]).integers, [4, 3])
  t.deepEqual(integerStrengths([]), { integers: [], quantum: 1, exact: true })
})

test('strengths in no small proportion are rounded to a stated quantum', (t) => {
  const { integers, quantum, exact } = integerStrengths([1, -Math.SQRT1_2], 100)
  t.deepEqual(integers, [100, -71])
  t.is(quantum, 0.01)
  t.false(exact)
})

test('no strength is off by more than half a quantum, and opposite ones stay opposite', (t) => {
  fc.assert(fc.property(
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 1, max: 40 }),
    (strengths, greatest) => {
      const { integers, quantum } = integerStrengths(strengths, greatest)
      strengths.forEach((strength, index) =>
        t.true(Math.abs(integers[index]! * quantum - strength) <= quantum * 0.5000001))
      t.true(integers.every((integer) => Number.isInteger(integer) && Math.abs(integer) <= greatest))
      const opposite = integerStrengths(strengths.map((strength) => -strength), greatest).integers
      t.deepEqual(opposite.map((integer) => 0 - integer), [...integers])
    },
  ), { seed: 1, numRuns: 300 })
})

test('strengths that are not finite are refused', (t) => {
  t.throws(() => integerStrengths([1, Infinity]), { instanceOf: RangeError })
})
