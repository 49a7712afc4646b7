import test from 'ava'
import { meanOf } from '../../../src/analysis/mean.js'
import { jackknife, varianceOf } from '../../../src/experiments/paper/jackknife.js'

test('the variance is unbiased', (t) => {
  t.is(varianceOf([1, 2, 6]), 7)
})

test('the jackknife of a mean is its standard error', (t) => {
  const values = [1, 2, 6, 3, 9, 4]
  const { estimate, standardError } = jackknife(values, meanOf)
  t.is(estimate, meanOf(values))
  t.true(Math.abs(standardError - Math.sqrt(varianceOf(values) / values.length)) < 1e-12)
})
