import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { normalQuantile } from '../../../src/theory/numeric/normalQuantile.js'
import { normalCumulative } from '../../../src/theory/normal.js'

test('quantiles have their known values', (t) => {
  // Computed with 30 digits by mpmath.
  t.true(Math.abs(normalQuantile(0.025) + 1.959963984540054) < 1e-14)
  t.true(Math.abs(normalQuantile(1e-6) + 4.753424308822899) < 1e-13)
  t.true(Math.abs(normalQuantile(1e-300) + 37.0470964993612) < 1e-6)
  t.is(normalQuantile(0.5), 0)
})

test('the quantile is the inverse of the distribution, in both halves and far in the tail', (t) => {
  for (const x of [-30, -10, -4, -2.1, -1.9, -0.5, -1e-7]) {
    t.true(Math.abs(normalQuantile(normalCumulative(x)) / x - 1) < 1e-9, String(x))
  }
  for (const p of [1e-20, 0.001, 0.2, 0.4999]) {
    t.true(Math.abs(normalCumulative(normalQuantile(p)) / p - 1) < 1e-12)
  }
  t.is(normalQuantile(0.75), -normalQuantile(0.25))
})

test('what is no probability is refused', (t) => {
  for (const p of [0, 1, -0.1, NaN]) {
    t.throws(() => normalQuantile(p), { instanceOf: InputError, message: /^probability/ })
  }
})
