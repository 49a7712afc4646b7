import test from 'ava'
import * as fc from 'fast-check'
import { packedIntegers, unpackedIntegers } from '../../src/report/packedIntegers.js'

const unpacked = (packed: ReturnType<typeof packedIntegers>) => ('steps' in packed ? unpackedIntegers(packed) : packed)

test('whole numbers that are packed and unpacked are the same', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 }), (values) => {
    t.deepEqual(unpacked(packedIntegers(values)), values)
  }), { seed: 1, numRuns: 200 })
})

test('repeats and even steps are short, and what is not even or not whole stays as it is', (t) => {
  t.deepEqual(packedIntegers([5, 5, 5, 5, 5]), { steps: [5, 1, 0, 4] })
  t.deepEqual(packedIntegers([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]), { steps: [0, 1, 1, 4, -4, 1, 1, 4] })
  t.deepEqual(packedIntegers([3, 1, 4]), [3, 1, 4])
  for (const values of [[0.5, 0.5, 0.5], [2 ** 60, 2 ** 60, 2 ** 60], [Number.NaN, 1]]) t.is(packedIntegers(values), values)
})
