import test from 'ava'
import { jackknife, meanOf, varianceOf } from '../../../src/experiments/paper/jackknife.js'

test('mean and unbiased variance', (t) => {
  t.is(meanOf([1, 2, 6]), 3)
  t.is(varianceOf([1, 2, 6]), 7)
})

test('the jackknife of a mean is its standard error', (t) => {
  const values = [1, 2, 6, 3, 9, 4]
  const { estimate, standardError } = jackknife(values, meanOf)
  t.is(estimate, meanOf(values))
  t.true(Math.abs(standardError - Math.sqrt(varianceOf(values) / values.length)) < 1e-12)
})
