import type { ExecutionContext } from 'ava'
import { InputError } from '../../src/errors/inputError.js'

/** The message of the InputError that `act` must throw. */
export function thrown(t: ExecutionContext, act: () => unknown): string {
  return t.throws(act, { instanceOf: InputError }).message
}
