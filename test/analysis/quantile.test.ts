import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { quantile, quantileSorted } from '../../src/analysis/quantile.js'

test('quantiles interpolate order statistics by method R-7', (t) => {
  const values = [20, 3, 6, 15, 9, 7, 8, 8, 10, 13]
  t.is(quantile(values, 0), 3)
  t.is(quantile(values, 0.25), 7.25)
  t.is(quantile(values, 0.5), 8.5)
  t.is(quantile(values, 0.75), 12.25)
  t.is(quantile(values, 0.875), 14.75)
  t.is(quantile(values, 1), 20)
  t.deepEqual(values, [20, 3, 6, 15, 9, 7, 8, 8, 10, 13])
})

test('a single value is all its quantiles', (t) => {
  for (const p of [0, 0.3, 1]) t.is(quantileSorted([4], p), 4)
})

test('the quantile at k/(N − 1) is the k-th order statistic', (t) => {
  const numbers = fc.array(fc.integer(), { minLength: 2, maxLength: 33 })
  const law = fc.property(numbers, fc.nat({ max: 32 }), (values, drawn) => {
    const k = drawn % values.length
    const sorted = values.toSorted((left, right) => left - right)
    const found = quantile(values, k / (values.length - 1))
    const scale = Math.abs(sorted.at(-1)! - sorted[0]!)
    t.true(Math.abs(found - sorted[k]!) <= 1e-12 * scale)
  })
  fc.assert(law, { seed: 1, numRuns: 200 })
})

test('no value, and p outside of 0 … 1, are refused', (t) => {
  t.throws(() => quantile([], 0.5), { instanceOf: InputError, message: /^values: found none/ })
  const message = 'p: found 1.01; allowed: a number from 0 to 1'
  t.throws(() => quantile([1], 1.01), { instanceOf: InputError, message })
  t.throws(() => quantile([1], NaN), { instanceOf: InputError })
})
