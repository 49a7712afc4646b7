import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/**
 * A text as token numbers from the value of a JSON file: a list of 2 to `countMax` whole numbers below
 * `vocabularySize` (one token attends to itself alone). Throws an InputError that names the entry.
 */
export function readTokenNumbers(
  value: unknown, vocabularySize: number, countMax: number, source: string,
): number[] {
  if (!Array.isArray(value)) {
    throw new InputError({ source, problem: `found ${shown(value)}`, allowed: 'a list of token numbers' })
  }
  const wrong = value.findIndex((number) => !(Number.isInteger(number) && number >= 0 && number < vocabularySize))
  if (wrong !== -1) {
    const allowed = `a whole number from 0 to ${vocabularySize - 1}`
    throw new InputError({ source, field: `[${wrong}]`, problem: `found ${shown(value[wrong])}`, allowed })
  }
  if (value.length < 2 || value.length > countMax) {
    const problem = `found ${value.length} ${value.length === 1 ? 'token' : 'tokens'}`
    throw new InputError({ source, problem, allowed: `2 to ${countMax}` })
  }
  return value as number[]
}
