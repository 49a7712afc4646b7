import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { integerIn } from '../../src/theory/integerIn.js'

test('an integer between the bounds, both included, is given back', (t) => {
  for (const value of [-2, 0, 3]) t.is(integerIn('count', value, -2, 3), value)
})

test('anything else is an input error that names the field, what was found and what is allowed', (t) => {
  for (const value of [-3, 4, 1.5, NaN, Infinity]) {
    const error = t.throws(() => integerIn('count', value, -2, 3), { instanceOf: InputError })
    t.is(error.message, `count: found ${value}; allowed: an integer from -2 to 3`)
  }
  const open = t.throws(() => integerIn('count', 0, 1, Number.MAX_SAFE_INTEGER), { instanceOf: InputError })
  t.is(open.message, 'count: found 0; allowed: an integer of at least 1')
})
