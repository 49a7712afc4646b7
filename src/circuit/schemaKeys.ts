import { z } from 'zod'

/** The keys that a schema knows at a path (of all alternatives), or none where keys are the user's. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const keys = schemasAt(schema, path).flatMap((part) => (part instanceof z.ZodObject ? Object.keys(part.shape) : []))
  return [...new Set(keys)]
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
  return schema instanceof z.ZodRecord ? alternatives(schema.valueType as z.ZodType) : []
}

function alternatives(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return alternatives(schema.unwrap() as z.ZodType)
  }
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(alternatives)
  return [schema]
}
