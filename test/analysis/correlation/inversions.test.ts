import test from 'ava'
import * as fc from 'fast-check'
import { countInversions } from '../../../src/analysis/correlation/inversions.js'

test('inversions are the pairs in descending order, and the list is sorted after', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 33 }), (values) => {
    const descending = values.flatMap((left, index) => values.slice(index + 1).filter((right) => left > right)).length
    const list = Float64Array.from(values)
    t.is(countInversions(list), descending)
    t.deepEqual(list, Float64Array.from(values).sort())
  }), { seed: 1, numRuns: 300 })
})
