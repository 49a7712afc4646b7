import { InputError } from '../errors/inputError.js'

/** The arithmetic mean. Throws an InputError when there is no value or one is not finite. */
export function meanOf(values: ArrayLike<number>): number {
  if (values.length === 0) {
    throw new InputError({ field: 'values', problem: 'found none', allowed: 'at least one number' })
  }
  let sum = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!Number.isFinite(value)) {
      throw new InputError({ field: `values[${index}]`, problem: `found ${value}`, allowed: 'a finite number' })
    }
    sum += value
  }
  return sum / values.length
}
