import { z } from 'zod'

/** A parameter of an experiment as help texts show it. */
export interface ParameterHelp {
  /** As `--set` takes it: `experiment.noise`. */
  readonly name: string
  /** JSON of the default; absent where there is none. */
  readonly default?: string
  readonly about: string
}

/** Name, default and meaning of each parameter that an experiment's schema declares. */
export function parameterHelp(schema: z.ZodType): ParameterHelp[] {
  if (!(schema instanceof z.ZodObject)) return []
  const defaults = schema.parse({}) as Record<string, unknown>
  return Object.entries(schema.shape).map(([name, field]) => ({
    name: `experiment.${name}`,
    ...(defaults[name] !== undefined && { default: JSON.stringify(defaults[name]) }),
    about: (field as z.ZodType).description ?? '',
  }))
}
