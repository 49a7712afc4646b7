import test from 'ava'
import * as fc from 'fast-check'
import { pearson } from '../../../src/analysis/correlation/pearson.js'
import { near, reference } from '../reference.js'

test('coefficient and p are those of SciPy', (t) => {
  for (const { x, y, pearson: [coefficient, p] } of reference.correlations) {
    const found = pearson(x, y)
    t.true(near(found.coefficient, coefficient, 1e-12) && near(found.p, p, 1e-9), `${x.length}: ${found.p} ${p}`)
  }
})

test('a line has a correlation of ±1 and no p to speak of, two pairs a p of 1', (t) => {
  t.like(pearson([1, 2, 3], [5, 7, 9]), { coefficient: 1, p: 0 })
  t.like(pearson([1, 2, 3], [-1, -2, -3]), { coefficient: -1, p: 0 })
  t.deepEqual(pearson([1, 2], [7, 3]), { coefficient: -1, p: 1 })
})

test('what does not vary has no correlation, whatever its mean rounds to', (t) => {
  t.deepEqual(pearson([0.1, 0.1, 0.1], [1, 2, 3]), { coefficient: NaN, p: NaN })
  t.deepEqual(pearson([1, 2, 3], [0, 0, 0]), { coefficient: NaN, p: NaN })
})

test('it does not change when both are shifted and scaled up, and changes its sign with one', (t) => {
  const list = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 20 })
  fc.assert(fc.property(list, fc.infiniteStream(fc.integer({ min: -99, max: 99 })), (x, others) => {
    const y = x.map(() => others.next().value)
    const { coefficient, p } = pearson(x, y)
    const scaled = pearson(x.map((value) => 4 * value - 1000), y.map((value) => 7 - 8 * value))
    if (Number.isNaN(coefficient)) return t.is(scaled.coefficient, NaN)
    t.true(Math.abs(scaled.coefficient + coefficient) < 1e-12)
    t.true(Math.abs(scaled.p - p) < 1e-6)
  }), { seed: 1, numRuns: 200 })
})
