import test from 'ava'
import { required } from '../../../src/circuit/reading/required.js'
import { messageOf } from '../smallCircuit.js'

test('what is there is given, also where it is 0 or empty', (t) => {
  t.is(required(0, 'a', 'a number'), 0)
  t.is(required('', 'a', 'a text'), '')
})

test('what is missing is an error that says what is allowed', (t) => {
  t.is(messageOf(() => required(undefined, 'memory.claws', 'a number')), 'memory.claws: missing; allowed: a number')
})
