import { InputError } from '../errors/inputError.js'
import { jsonFault } from './jsonFault.js'
import { repeatedName } from './repeatedName.js'

/** The value of a JSON text. Throws an InputError that names the source, and line and column of a fault or repeated name. */
export function parseJson(text: string, source: string): unknown {
  const value = parsed(text, source)
  const repeated = repeatedName(text)
  if (repeated === undefined) return value
  const { name, line, column } = repeated
  throw new InputError({
    source, field: `line ${line}, column ${column}`, problem: `"${name}" stands twice in one object`,
    allowed: 'each name once',
  })
}

function parsed(text: string, source: string): unknown {
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
