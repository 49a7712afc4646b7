import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { checkValues } from '../../src/analysis/checkValues.js'

test('enough finite numbers pass, and what does not is named', (t) => {
  t.notThrows(() => checkValues('left', [1, 2], 2))
  t.throws(() => checkValues('left', [1], 2), { instanceOf: InputError,
    message: 'left: found 1 numbers; allowed: at least 2' })
  t.throws(() => checkValues('left', [1, Infinity], 2), {
    instanceOf: InputError, message: 'left[1]: found Infinity; allowed: a finite number',
  })
})
