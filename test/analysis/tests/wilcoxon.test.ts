import test from 'ava'
import * as fc from 'fast-check'
import { midRanks } from '../../../src/analysis/tests/ranks.js'
import { wilcoxonTest } from '../../../src/analysis/tests/wilcoxon.js'
import { near, reference } from '../reference.js'
import { everySign, share } from './everyChoice.js'

test('p are those of SciPy: exact, of all signs where there are ties, and normal', (t) => {
  for (const { values, centre, wilcoxonExact, wilcoxonEvery, wilcoxonNormal } of reference.oneSample) {
    const found = wilcoxonTest(values, centre)
    for (const expected of [wilcoxonExact, wilcoxonEvery, wilcoxonNormal]) {
      if (!expected) continue
      t.true(near(found.greater, expected[0], 1e-10) && near(found.less, expected[1], 1e-10),
        `${values}: ${found.greater}`)
    }
  }
})

test('exact p is the share of all signs whose rank sum is as large, with ties and zeros', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 8 }), (values) => {
    const left = values.filter((value) => value !== 0)
    const { ranks } = midRanks(left.map(Math.abs))
    const sum = (signs: readonly number[]): number => ranks.reduce((total, rank, index) =>
      total + (signs[index]! > 0 ? rank : 0), 0)
    const every = everySign(left.length)
    const found = wilcoxonTest(values)
    t.true(Math.abs(found.greater - share(every, (signs) => sum(signs) >= sum(left))) < 1e-14)
    t.true(Math.abs(found.less - share(every, (signs) => sum(signs) <= sum(left))) < 1e-14)
    t.is(found.count, left.length)
  }), { seed: 1, numRuns: 100 })
})

test('where all are at the centre nothing is shown', (t) => {
  t.like(wilcoxonTest([2, 2], 2), { rankSum: 0, count: 0, greater: 1, less: 1, p: 1 })
})
