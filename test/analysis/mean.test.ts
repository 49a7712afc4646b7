import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { meanOf } from '../../src/analysis/mean.js'

test('the mean is the sum over the count', (t) => {
  t.is(meanOf([1, 2, 6]), 3)
  t.is(meanOf(Float64Array.of(-2.5)), -2.5)
})

test('no value, and a value that is not finite, are refused', (t) => {
  t.throws(() => meanOf([]), { instanceOf: InputError, message: 'values: found none; allowed: at least one number' })
  t.throws(() => meanOf([1, NaN]), { instanceOf: InputError, message: 'values[1]: found NaN; allowed: a finite number' })
})
