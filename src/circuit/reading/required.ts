import { InputError } from '../../errors/inputError.js'

/** A value that must be there. Throws an InputError that says what would be allowed, where it is missing. */
export function required<Value>(value: Value | undefined, field: string, allowed: string): Value {
  if (value === undefined) throw new InputError({ field, problem: 'missing', allowed })
  return value
}
