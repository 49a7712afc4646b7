import test from 'ava'
import { numberOption } from '../../src/cli/numberOption.js'
import { InputError } from '../../src/errors/inputError.js'

test('an option is a finite number of 0 or more, and the message names it', (t) => {
  t.is(numberOption('--bin', '1e-1'), 0.1)
  t.is(numberOption('--from', '0'), 0)
  for (const wrong of ['', ' ', '-1', 'wide', 'Infinity']) {
    t.throws(() => numberOption('--bin', wrong), { instanceOf: InputError, message: /^--bin: found/ })
  }
})
