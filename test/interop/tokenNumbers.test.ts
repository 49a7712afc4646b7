import test from 'ava'
import { readTokenNumbers } from '../../src/interop/tokenNumbers.js'
import { thrown } from './thrown.js'

test('a list of token numbers is itself', (t) => {
  t.deepEqual(readTokenNumbers([0, 9, 3], 10, 3, 'f'), [0, 9, 3])
})

test('what is no list, no token number, or too short or long is an error that says where', (t) => {
  const found = (value: unknown) => thrown(t, () => readTokenNumbers(value, 10, 3, 'f'))
  t.is(found({}), 'f: found an object; allowed: a list of token numbers')
  t.is(found('1'), 'f: found "1"; allowed: a list of token numbers')
  for (const [value, shown] of [[10, '10'], [-1, '-1'], [0.5, '0.5'], ['1', '"1"'], [null, 'null'], [[], 'an empty list']]) {
    t.is(found([1, value]), `f: [1]: found ${String(shown)}; allowed: a whole number from 0 to 9`)
  }
  t.is(found([]), 'f: found 0 tokens; allowed: 2 to 3')
  t.is(found([1]), 'f: found 1 token; allowed: 2 to 3')
  t.is(found([1, 2, 3, 4]), 'f: found 4 tokens; allowed: 2 to 3')
})
