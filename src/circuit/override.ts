import { InputError, nearest } from '../errors/inputError.js'

/**
 * A copy of a parsed JSON document with the value at a dotted path replaced: `populations.granule.count=50000`.
 * The value is read as JSON where that is possible (numbers, true, false) and as a string elsewhere. Throws an InputError
 * when a step of the path does not exist; the last one may be new (whether it is allowed is the schema's business).
 */
export function override(document: unknown, assignment: string): unknown {
  const equals = assignment.indexOf('=')
  const source = `--set ${assignment}`
  if (equals < 1) throw new InputError({ source, problem: 'no path and value', allowed: 'path=value, such as populations.granule.count=50000' })
  const path = assignment.slice(0, equals).split('.')
  return replace(document, path, readValue(assignment.slice(equals + 1)), [], source)
}

function replace(node: unknown, path: readonly string[], value: unknown, walked: readonly string[], source: string): unknown {
  if (path.length === 0) return value
  const [key, ...rest] = path as [string, ...string[]]
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw new InputError({ source, field: walked.join('.'), problem: `has no part "${key}"` })
  }
  const known = Object.keys(node)
  if (rest.length > 0 && !Object.hasOwn(node, key)) {
    throw new InputError({
      source, field: [...walked, key].join('.'), problem: `unknown key "${key}"${nearest(key, known)}`, allowed: known.join(', '),
    })
  }
  const child = Object.hasOwn(node, key) ? (node as Record<string, unknown>)[key] : undefined
  return { ...node, [key]: replace(child, rest, value, [...walked, key], source) }
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
