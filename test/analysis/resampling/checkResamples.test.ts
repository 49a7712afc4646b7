import test from 'ava'
import { checkResamples } from '../../../src/analysis/resampling/checkResamples.js'
import { InputError } from '../../../src/errors/inputError.js'

test('9999 resamples where none are given, and none that are no positive integer', (t) => {
  t.is(checkResamples(), 9999)
  t.is(checkResamples(1), 1)
  for (const wrong of [0, 1.5, NaN, -3]) t.throws(() => checkResamples(wrong), { instanceOf: InputError,
    message: /^resamples: found/ })
})
