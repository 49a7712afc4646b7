import { InputError } from '../errors/inputError.js'

/** The number that an option gives. Throws an InputError that names the option where it is not finite, or negative. */
export function numberOption(field: string, given: string): number {
  const value = given.trim() === '' ? NaN : Number(given)
  if (Number.isFinite(value) && value >= 0) return value
  throw new InputError({ field, problem: `found "${given}"`, allowed: 'a number of 0 or more' })
}
