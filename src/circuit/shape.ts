import { z } from 'zod'
import { InputError, nearest } from '../errors/inputError.js'

/**
 * Checks that a value has the shape of a schema, and gives it typed. Throws an InputError for the first fault that names
 * its path, what was found and what is allowed; an unknown key gets the nearest known one.
 */
export function readShape<Shape>(schema: z.ZodType<Shape>, value: unknown, root = ''): Shape {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw describeIssue(result.error.issues[0]!, schema, root)
}

function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType, root: string): InputError {
  const field = [...(root === '' ? [] : [root]), ...issue.path].join('.')
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!
    const known = knownKeys(schema, issue.path)
    return new InputError({
      field: field === '' ? key : `${field}.${key}`, problem: `unknown key "${key}"${nearest(key, known)}`, allowed: known.join(', '),
    })
  }
  const found = issue.input === undefined ? 'missing' : `found ${JSON.stringify(issue.input)?.slice(0, 80)}`
  if (issue.code === 'invalid_value') {
    const given = typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String)) : ''
    return new InputError({ field, problem: `${found}${given}`, allowed: issue.values.map((value) => `"${String(value)}"`).join(', ') })
  }
  if (issue.code === 'invalid_union' && issue.discriminator) {
    const models = discriminators(schema, issue.path.slice(0, -1), issue.discriminator)
    return new InputError({ field, problem: found, allowed: models.map((model) => `"${model}"`).join(', ') })
  }
  if (issue.code === 'invalid_union') return new InputError({ field, problem: found, allowed: expectedOf(issue.errors) })
  if (issue.code === 'invalid_type') return new InputError({ field, problem: found, allowed: issue.expected })
  return new InputError({ field, problem: found, allowed: issue.message.replace(/^Too (small|big): expected \w+ to be /, '') })
}

const expectedOf = (alternatives: readonly (readonly z.core.$ZodIssue[])[]): string =>
  [...new Set(alternatives.map(([issue]) => (issue?.code === 'invalid_type' ? issue.expected : issue?.message ?? '')))].join(' or ')

/** The keys that a schema knows at a path (of all alternatives), or none where keys are the user's. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [...new Set(schemasAt(schema, path).flatMap((part) => (part instanceof z.ZodObject ? Object.keys(part.shape) : [])))]
}

function discriminators(schema: z.ZodType, path: readonly PropertyKey[], key: string): string[] {
  return schemasAt(schema, path).flatMap((part) => {
    const literal = part instanceof z.ZodObject ? (part.shape[key] as unknown) : undefined
    return literal instanceof z.ZodLiteral ? [String(literal.value)] : []
  })
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  let schemas = alternatives(schema)
  for (const key of path) schemas = schemas.flatMap((part) => step(part, String(key)))
  return schemas
}

function step(schema: z.ZodType, key: string): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const next = schema.shape[key] as z.ZodType | undefined
    return next ? alternatives(next) : []
  }
  return schema instanceof z.ZodRecord ? alternatives(schema.valueType as z.ZodType) : []
}

function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return alternatives(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives)
  return [schema]
}
