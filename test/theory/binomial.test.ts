import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { binomial, binomialRow } from '../../src/theory/binomial.js'

test('binomial coefficients are exact', (t) => {
  t.is(binomial(0, 0), 1n)
  t.is(binomial(5, 2), 10n)
  t.is(binomial(64, 32), 1832624140942590534n)
  t.is(binomial(100, 50), 100891344545564193334812497256n)
  t.is(binomial(5, -1), 0n)
  t.is(binomial(5, 6), 0n)
})

test('C(n, k) = C(n−1, k−1) + C(n−1, k)', (t) => {
  const law = fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -2, max: 302 }), (n, k) => {
    t.is(binomial(n, k), binomial(n - 1, k - 1) + binomial(n - 1, k))
  })
  fc.assert(law, { seed: 1, numRuns: 200 })
})

test('a row holds the coefficients in order, sums to 2^n, and is 0 beyond n', (t) => {
  t.deepEqual(binomialRow(4, 6), [1n, 4n, 6n, 4n, 1n, 0n, 0n])
  t.deepEqual(binomialRow(30, 12), Array.from({ length: 13 }, (_, k) => binomial(30, k)))
  t.is(binomialRow(1000, 1000).reduce((sum, term) => sum + term), 1n << 1000n)
})

test('n below 0 and what is no integer are refused', (t) => {
  t.throws(() => binomial(-1, 0), { instanceOf: InputError, message: /^n: found -1/ })
  t.throws(() => binomial(4, 1.5), { instanceOf: InputError, message: /^k: found 1.5/ })
  t.throws(() => binomialRow(4, -1), { instanceOf: InputError, message: /^last: found -1/ })
})
