import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/**
 * A copy of a parsed JSON document with the value at a dotted path replaced: `populations.granule.count=50000`. The
 * value is read as JSON where it is JSON (numbers, true, false, lists) and as a string elsewhere. Throws an InputError
 * when a step of the path does not exist; the last one may be new (whether it is allowed is the schema's business).
 */
export function override(document: unknown, assignment: string): unknown {
  const equals = assignment.indexOf('=')
  const source = `--set ${assignment}`
  if (equals < 1) {
    throw new InputError({
      source, problem: 'no path and value', allowed: 'path=value, such as populations.granule.count=50000',
    })
  }
  const path = assignment.slice(0, equals).split('.')
  return replace(document, path, readValue(assignment.slice(equals + 1)), [], source)
}

function replace(
  node: unknown, path: readonly string[], value: unknown, walked: readonly string[], source: string,
): unknown {
  if (path.length === 0) return value
  const [key, ...rest] = path as [string, ...string[]]
  const field = walked.join('.')
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw new InputError({ source, field, problem: `${shown(node)} has no part ${shown(key)}` })
  }
  const known = Object.keys(node)
  const child = Object.hasOwn(node, key) ? (node as Readonly<Record<string, unknown>>)[key] : undefined
  if (key === '' || (rest.length > 0 && child === undefined)) {
    throw new InputError({
      source, field, problem: `unknown key ${shown(key)}${nearest(key, known)}`, allowed: known.join(', '),
    })
  }
  return { ...node, [key]: replace(child, rest, value, [...walked, key], source) }
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
