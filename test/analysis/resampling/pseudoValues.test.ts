import test from 'ava'
import { pseudoValues } from '../../../src/analysis/resampling/pseudoValues.js'
import { meanOf } from '../../../src/analysis/mean.js'

/** The variance with n. */
const biased = (of: readonly number[]): number =>
  of.reduce((sum, value) => sum + (value - meanOf(of)) ** 2, 0) / of.length

test('of a mean they are the values themselves', (t) => {
  const values = [3, 1, 4, 1, 5]
  pseudoValues(values, meanOf).forEach((found, index) => t.true(Math.abs(found - values[index]!) < 1e-12))
})

test('of the variance with n their mean is that with n − 1: the bias is gone', (t) => {
  const values = [3, 1, 4, 1, 5, 9]
  t.true(Math.abs(meanOf(pseudoValues(values, biased)) - (biased(values) * 6) / 5) < 1e-12)
})

test('one unit has none', (t) => t.deepEqual(pseudoValues([1], meanOf), []))
