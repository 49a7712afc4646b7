import test from 'ava'
import * as fc from 'fast-check'
import { midRanks } from '../../../src/analysis/tests/ranks.js'

test('equal values share their mean rank', (t) => {
  t.deepEqual(midRanks([10, 20, 10, 30, 10]), { ranks: Float64Array.of(2, 4, 2, 5, 2), tied: 24 })
  t.deepEqual(midRanks([]), { ranks: new Float64Array(0), tied: 0 })
})

test('a rank is one half more than the values below and half of the equal ones', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 20 }), (values) => {
    const { ranks } = midRanks(values)
    values.forEach((value, index) => t.is(ranks[index],
      values.filter((other) => other < value).length + values.filter((other) => other === value).length / 2 + 0.5))
  }), { seed: 1, numRuns: 100 })
})
