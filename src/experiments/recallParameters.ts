import { z } from 'zod'
import { readShape } from '../circuit/shape.js'

/** What can be set of the recall experiment (`--set experiment.<name>=…`). */
const schema = z.strictObject({
  patterns: z.string().min(1).default('digits')
    .describe('"digits" (shipped), "random" (seeded), or a file or folder: CSV of 0/1, IDX (MNIST), PNGs'),
  patternCount: z.number().int().min(1).max(100_000).optional()
    .describe('How many patterns are stored, the first ones; 10 of the digits and of random ones, all of a file unless stated'),
  ink: z.enum(['dark', 'light']).default('dark').describe('Which pixels of a PNG are 1'),
  pixelThreshold: z.number().min(0).max(1).default(0.5).describe('Brightness, from 0 to 1, that parts 0 from 1 in IDX and PNG files'),
  noise: z.array(z.number().min(0).max(0.5)).min(1).default([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
    .describe('Fractions of the cue\'s bits that are flipped'),
  readsMax: z.number().int().min(1).max(1000).default(10).describe('Cap of the iterated recall'),
  replicates: z.number().int().min(1).max(10_000).default(10).describe('Seeds: the run\'s seed and the following ones'),
  weightPoints: z.number().int().min(2).max(1000).default(17).describe('Distances from 0 to half of the bits at which the weight curve is measured'),
  betaWindow: z.number().min(0.01).max(0.5).default(0.25).describe('Fraction of the bits up to which distances enter the regression of β'),
})

export type RecallParameters = z.infer<typeof schema>

/** The recall experiment's parameters with defaults filled in. Throws an InputError that names the field. */
export const readRecallParameters = (value: unknown): RecallParameters => readShape(schema, value, 'experiment')

/** Name, default and meaning of each parameter, for help texts. */
export function recallParameterHelp(): { name: string; default: string; about: string }[] {
  const defaults = schema.parse({}) as Record<string, unknown>
  return Object.entries(schema.shape).map(([name, field]) => ({
    name: `experiment.${name}`,
    default: JSON.stringify(defaults[name]) ?? 'see there',
    about: (field as z.ZodType).description ?? '',
  }))
}
