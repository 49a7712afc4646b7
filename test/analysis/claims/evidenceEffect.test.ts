import test from 'ava'
import {
  evidenceBayesFactor, evidenceEffect, standardisedEffect,
} from '../../../src/analysis/claims/evidenceEffect.js'
import { bayesFactor } from '../../../src/analysis/effects/bayesFactor.js'
import { cliffsDelta } from '../../../src/analysis/effects/cliffsDelta.js'
import { hedgesG, hedgesGOfOne } from '../../../src/analysis/effects/hedgesG.js'
import { pseudoMedian, shiftBetween } from '../../../src/analysis/effects/hodgesLehmann.js'
import { meanOf } from '../../../src/analysis/mean.js'
import { studentTest, welchTest } from '../../../src/analysis/tests/student.js'
import { near } from '../reference.js'

const draws = { seed: 1, name: 'test', resamples: 400 }
const values = [1, 2, 2.5, 4, 4.2, 5, 7, 7.5]
const [left, right] = [values, [0, 1, 1.5, 2, 6]]

test('the mean with its interval by Student and the pseudo-median with that of ranks', (t) => {
  const [low, high] = studentTest(values).interval(0.9)
  t.deepEqual(evidenceEffect({ values }, 'slope', 't', 0.9, draws), { name: 'mean slope', estimate: meanOf(values),
    low, high })
  t.deepEqual(evidenceEffect({ left, right }, 'step', 't', 0.9, draws).low, welchTest(left, right).interval(0.9)[0])
  t.deepEqual(evidenceEffect({ values }, 'slope', 'rank', 0.9, draws), { name: 'median slope',
    ...pseudoMedian(values, 0.9) })
  t.deepEqual(evidenceEffect({ left, right }, 'step', 'rank', 0.9, draws), { name: 'median step',
    ...shiftBetween(left, right, 0.9) })
})

test('with permutations the interval is a bootstrap one, near that of Student', (t) => {
  for (const evidence of [{ values }, { left, right }]) {
    const found = evidenceEffect(evidence, 'difference', 'permutation', 0.9, draws)
    const student = evidenceEffect(evidence, 'difference', 't', 0.9, draws)
    t.true(near(found.estimate, student.estimate, 1e-14))
    t.true(Math.abs(found.low - student.low) < 0.8 && Math.abs(found.high - student.high) < 0.8,
      `${found.low} ${student.low}`)
  }
})

test("without unit: Hedges' g, and Cliff's δ of two groups' ranks; nothing where nothing varies", (t) => {
  t.deepEqual(standardisedEffect({ values }, 't', 0.9), { name: "Hedges' g", ...hedgesGOfOne(values, 0, 0.9) })
  t.deepEqual(standardisedEffect({ left, right }, 't', 0.9), { name: "Hedges' g", ...hedgesG(left, right, 0.9) })
  t.deepEqual(standardisedEffect({ left, right }, 'rank', 0.9), { name: "Cliff's δ", ...cliffsDelta(left, right, 0.9) })
  t.is(standardisedEffect({ values: [1, 1] }, 't', 0.9), undefined)
})

test('the Bayes factor is of t, with the pooled variance of two groups; none where nothing varies', (t) => {
  t.is(evidenceBayesFactor({ values }), bayesFactor(studentTest(values).t, { count: 8 }))
  // With groups of one size Welch's t is that of the pooled variance.
  const equal = right.concat([3, 4, 9])
  t.true(near(evidenceBayesFactor({ left, right: equal })!, bayesFactor(welchTest(left, equal).t, { count: 8,
    against: 8 }), 1e-12))
  t.is(evidenceBayesFactor({ values: [1, 1] }), undefined)
  t.is(evidenceBayesFactor({ left: [1, 1], right: [2, 2] }), undefined)
})
