import { InputError } from '../errors/inputError.js'
import { jsonFault } from './jsonFault.js'
import { readText } from './readText.js'

/** The value in a JSON file. Throws an InputError that names the path, and line and column of a fault in the syntax. */
export const readJson = (path: string): unknown => parseJson(readText(path), path)

/** The value of a JSON text. Throws an InputError that names the source, and line and column of a fault. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const fault = jsonFault(text)
    if (fault === undefined) throw new InputError({ source, problem: 'is not JSON' })
    const { line, column, found, expected } = fault
    throw new InputError({
      source, field: `line ${line}, column ${column}`, problem: `not JSON: found ${found}`, allowed: expected,
    })
  }
}
