import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { sparseCurve, sparseDistances } from '../../../src/theory/designs/sparseCurve.js'

test('distances of random sparse words are twice a hypergeometric number', (t) => {
  const { first, probabilities } = sparseDistances(5, 2)
  t.is(first, 0)
  t.deepEqual([...probabilities].map((share) => Math.round(share * 1e12) / 1e12), [0.1, 0, 0.6, 0, 0.3])
})

test('their mean is 2L(1 − L/n)', (t) => {
  const { probabilities } = sparseDistances(1000, 100)
  t.true(Math.abs(probabilities.reduce((sum, share, distance) => sum + share * distance, 0) - 180) < 1e-9)
})

test('the curve is as given at even distances, between at odd ones, and 0 beyond', (t) => {
  const { weights, others } = sparseCurve(10, 2, (distance) => 8 - distance)
  t.deepEqual([...weights], [8, 7, 6, 5, 4, 0, 0, 0, 0, 0, 0])
  // Mean distance 3.2: between 3 and 3 to the nearest half.
  t.is(others.atMeanDistance, 5)
  t.true(Math.abs(others.mean - 4.8) < 1e-12)
})

test('ones that do not fit are refused', (t) => {
  t.throws(() => sparseDistances(5, 6), { instanceOf: InputError, message: /^ones: found 6/ })
})
