import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { checkPairs } from '../../../src/analysis/correlation/pairs.js'

test('pairs are two lists of equal length, long enough and finite', (t) => {
  t.notThrows(() => checkPairs([1, 2], Float64Array.of(3, 4), 2))
  const refused = (message: string, x: number[], y: number[]) =>
    t.throws(() => checkPairs(x, y, 2), { instanceOf: InputError, message })
  refused('y: found 1 numbers; allowed: 2, as many as x has', [1, 2], [1])
  refused('x: found 1 numbers; allowed: at least 2', [1], [1])
  refused('x[1]: found Infinity; allowed: a finite number', [1, Infinity], [1, 2])
  refused('y[0]: found NaN; allowed: a finite number', [1, 2], [NaN, 2])
})
