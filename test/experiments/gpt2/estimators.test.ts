import test from 'ava'
import {
  cellOf, estimateOf, estimatesOf, estimators, paperEstimator, shownEstimators, slopeEstimator, spreadOf,
} from '../../../src/experiments/gpt2/estimators.js'
import { headWith } from './measurements.js'

test('there are five measures over three selections; the first is the paper\'s', (t) => {
  t.is(new Set(estimators.map(({ title }) => title)).size, 15)
  const head = headWith(0, 0, 7, 2)
  t.is(estimateOf(head, paperEstimator), 7)
  t.is(estimateOf(head, slopeEstimator), 6)
  t.deepEqual(shownEstimators.map((estimator) => estimateOf(head, estimator)), [7, 2, 6, 7])
})

test('estimates come in ascending order, without those that are undefined', (t) => {
  t.deepEqual(estimatesOf([headWith(0, 0, 10, 1), headWith(0, 1, NaN, 1), headWith(0, 2, -3, 1)], paperEstimator), [-3, 10])
})

test('a spread has mean, median and percentiles; of nothing it is undefined', (t) => {
  const values = Array.from({ length: 21 }, (_, index) => index)
  t.deepEqual(spreadOf(values),
    { count: 21, mean: 10, median: 10, least: 0, percentile5: 1, percentile95: 19, greatest: 20 })
  t.deepEqual(spreadOf([]),
    { count: 0, mean: NaN, median: NaN, least: NaN, percentile5: NaN, percentile95: NaN, greatest: NaN })
})

test('what is undefined is an empty cell', (t) => {
  t.deepEqual([1.5, NaN, Infinity].map(cellOf), [1.5, '', ''])
})
