import test from 'ava'
import { InputError } from '../../src/errors/inputError.js'
import { errorOf, failureOf } from '../../src/executors/failure.js'

/** An error after its way from one thread to another. */
const arrived = (thrown: unknown): Error => errorOf(structuredClone(failureOf(thrown)))

test('an InputError arrives as one, with its fault', (t) => {
  const fault = { source: 'a.json', field: 'noise', problem: 'found 2', allowed: 'at most 1' }
  const error = arrived(new InputError(fault))
  t.true(error instanceof InputError)
  t.deepEqual((error as InputError).fault, fault)
  t.is(error.message, 'a.json: noise: found 2; allowed: at most 1')
})

test('any other error keeps name, message and the stack of where it was thrown', (t) => {
  const thrown = new RangeError('too far')
  const error = arrived(thrown)
  t.false(error instanceof InputError)
  t.deepEqual([error.name, error.message, error.stack], ['RangeError', 'too far', thrown.stack])
})

test('what is no error arrives as one that says it', (t) => {
  t.is(arrived('stop').message, 'stop')
})
