import { z } from 'zod'
import { InputError, nearest } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'
import { discriminators, knownKeys } from './schemaKeys.js'

/**
 * Checks that a value has the shape of a schema, and gives it typed. Throws an InputError for the first fault that
 * names its path, what was found and what is allowed; an unknown key gets the nearest known one. `root` is the path of
 * the value itself.
 */
export function readShape<Shape>(schema: z.ZodType<Shape>, value: unknown, root = ''): Shape {
  const result = schema.safeParse(value, { reportInput: true })
  if (!result.success) throw describeIssue(result.error.issues[0]!, schema, root)
  refuseProto(value, root)
  return result.data
}

const fieldAt = (root: string, path: readonly PropertyKey[]): string =>
  [...(root === '' ? [] : [root]), ...path.map(String)].join('.')

function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, root: string): InputError {
  const field = fieldAt(root, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!
    const known = knownKeys(schema, issue.path, issue.input)
    return new InputError({
      field: fieldAt(root, [...issue.path, key]), problem: `unknown key ${shown(key)}${nearest(key, known)}`,
      allowed: known.join(', '),
    })
  }
  if (issue.code === 'invalid_union' && issue.discriminator) {
    const parent = issue.path.slice(0, -1)
    const found = (issue.input as Readonly<Record<string, unknown>>)[issue.discriminator]
    return choice(field, found, discriminators(schema, parent, issue.discriminator))
  }
  if (issue.code === 'invalid_value') return choice(field, issue.input, issue.values.map(String))
  const problem = foundText(issue.input)
  if (issue.code === 'invalid_union') {
    // The alternative whose kind the value has, with the fewest keys that are wrong: what is wrong lies within it.
    const [within] = issue.errors
      .filter(([first]) => first && (first.path.length > 0 || first.code === 'unrecognized_keys'))
      .sort((left, right) => wrongKeys(left) - wrongKeys(right))
    if (within) return describeIssue({ ...within[0]!, path: [...issue.path, ...within[0]!.path] }, schema, root)
  }
  if (issue.code === 'invalid_union') return new InputError({ field, problem, allowed: expectedOf(issue.errors) })
  if (issue.code === 'invalid_type') {
    return new InputError({ field, problem, allowed: ownMessage(issue) ?? typeName(issue.expected) })
  }
  if (issue.code === 'too_small') {
    const bound = issue.inclusive === false ? 'more than' : 'at least'
    return new InputError({ field, problem, allowed: `${bound} ${issue.minimum}${ofWhat(issue.origin, issue.minimum)}` })
  }
  if (issue.code === 'too_big') {
    const bound = issue.inclusive === false ? 'less than' : 'at most'
    return new InputError({ field, problem, allowed: `${bound} ${issue.maximum}${ofWhat(issue.origin, issue.maximum)}` })
  }
  return new InputError({ field, problem, allowed: issue.message })
}

/** What a schema says itself of what it takes; zod's own messages begin in this way. */
const ownMessage = ({ message }: z.core.$ZodIssue): string | undefined =>
  (message.startsWith('Invalid input') ? undefined : message)

/** How many keys of a value are unknown or missing. */
const wrongKeys = (issues: readonly z.core.$ZodIssue[]): number => issues.reduce((count, issue) =>
  count + (issue.code === 'unrecognized_keys' ? issue.keys.length : issue.input === undefined ? 1 : 0), 0)

/** What the size of something counts. */
function ofWhat(origin: string, size: number | bigint): string {
  const one = Number(size) === 1
  if (origin === 'string') return one ? ' character' : ' characters'
  if (origin === 'array') return one ? ' entry' : ' entries'
  return ''
}

const foundText = (input: unknown): string => (input === undefined ? 'missing' : `found ${shown(input)}`)

function choice(field: string, input: unknown, values: readonly string[]): InputError {
  const suggestion = typeof input === 'string' ? nearest(input, values) : ''
  return new InputError({
    field, problem: `${foundText(input)}${suggestion}`, allowed: quotedList(values),
  })
}

const quotedList = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(', ')

function expectedOf(issues: readonly (readonly z.core.$ZodIssue[])[]): string {
  const names = issues.map(([issue]) =>
    (issue?.code === 'invalid_type' ? typeName(issue.expected)
      : issue?.code === 'invalid_value' ? quotedList(issue.values.map(String)) : issue?.message ?? ''))
  return [...new Set(names)].join(' or ')
}

/** A type as a message names it. */
function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    object: 'an object', record: 'an object', array: 'a list', string: 'a text in quotes', number: 'a finite number',
    int: 'a whole number', boolean: 'true or false',
  }
  return names[type] ?? type
}

/** Throws an InputError for a key `__proto__`, which would go unnoticed: zod leaves it out of what it gives. */
function refuseProto(value: unknown, root: string): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    const field = fieldAt(root, [key])
    if (key === '__proto__') {
      throw new InputError({ field, problem: `unknown key ${shown(key)}`, allowed: 'another name' })
    }
    refuseProto(part, field)
  }
}
