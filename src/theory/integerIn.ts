import { InputError } from '../errors/inputError.js'

/** The value, if it is an integer from `low` to `high`; else an InputError that names the field. */
export function integerIn(field: string, value: number, low: number, high: number): number {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return value
  const open = high === Number.MAX_SAFE_INTEGER
  const allowed = !open ? `an integer from ${low} to ${high}`
    : value > high ? `an integer of at least ${low} and below 2^53` : `an integer of at least ${low}`
  throw new InputError({ field, problem: `found ${value}`, allowed })
}
