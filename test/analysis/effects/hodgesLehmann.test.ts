import test from 'ava'
import * as fc from 'fast-check'
import { pseudoMedian, shiftBetween } from '../../../src/analysis/effects/hodgesLehmann.js'
import { mannWhitneyTest } from '../../../src/analysis/tests/mannWhitney.js'
import { wilcoxonTest } from '../../../src/analysis/tests/wilcoxon.js'

test('the pseudo-median is the median of the means of all pairs, the shift that of all differences', (t) => {
  t.is(pseudoMedian([1, 2, 9]).estimate, 3.5)
  t.is(shiftBetween([5, 7], [1, 2, 4]).estimate, 3.5)
})

const distinct = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 7, maxLength: 12 })
const inner = (low: number, high: number): number[] => [0.001, 0.4, 0.999].map((part) => low + part * (high - low))

test('within the interval the rank test does not reject, and beyond it does', (t) => {
  fc.assert(fc.property(distinct, (values) => {
    const { low, high } = pseudoMedian(values, 0.9)
    for (const centre of inner(low, high)) t.true(wilcoxonTest(values, centre).p > 0.1 - 1e-12)
    t.true(wilcoxonTest(values, low - 0.01).p <= 0.1 + 1e-12)
    t.true(wilcoxonTest(values, high + 0.01).p <= 0.1 + 1e-12)
  }), { seed: 1, numRuns: 60 })
  fc.assert(fc.property(distinct, distinct, (left, right) => {
    const { low, high } = shiftBetween(left, right, 0.9)
    for (const shift of inner(low, high)) t.true(mannWhitneyTest(left, right, shift).p > 0.1 - 1e-12)
    t.true(mannWhitneyTest(left, right, low - 0.01).p <= 0.1 + 1e-12)
    t.true(mannWhitneyTest(left, right, high + 0.01).p <= 0.1 + 1e-12)
  }), { seed: 1, numRuns: 60 })
})

test('of too few values the interval is everything', (t) => {
  t.deepEqual(pseudoMedian([1, 2, 3]), { estimate: 2, low: -Infinity, high: Infinity })
})
