import { z } from 'zod'

/**
 * The keys that a schema knows at a path, or none where keys are the user's: of those alternatives whose literals are
 * those of `value`, which stands there, and that know the most of its keys.
 */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value?: unknown): string[] {
  const shared = (keys: readonly string[]) => keys.filter((key) => Object.hasOwn(Object(value) as object, key)).length
  const alternatives = schemasAt(schema, path).flatMap((part) =>
    (part instanceof z.ZodObject && hasLiteralsOf(part, value) ? [Object.keys(part.shape)] : []))
  const most = Math.max(...alternatives.map(shared))
  return [...new Set(alternatives.filter((keys) => shared(keys) === most).flat())]
}

function hasLiteralsOf({ shape }: z.ZodObject, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(shape as Readonly<Record<string, unknown>>).every(([key, part]) =>
    !(part instanceof z.ZodLiteral) || !Object.hasOwn(value, key)
    || part.value === (value as Readonly<Record<string, unknown>>)[key])
}

/** The values that tell the alternatives of a discriminated union at a path apart. */
export function discriminators(schema: z.ZodType, path: readonly PropertyKey[], key: string): string[] {
  return schemasAt(schema, path).flatMap((part) => {
    const literal = part instanceof z.ZodObject ? (part.shape[key] as unknown) : undefined
    return literal instanceof z.ZodLiteral ? [String(literal.value)] : []
  })
}

/** The schemas, of all alternatives, that a value at a path may have. */
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
  if (schema instanceof z.ZodArray) return alternatives(schema.element as z.ZodType)
  return schema instanceof z.ZodRecord ? alternatives(schema.valueType as z.ZodType) : []
}

function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return alternatives(schema.unwrap() as z.ZodType)
  }
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives)
  return [schema]
}
