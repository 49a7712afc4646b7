import { z } from 'zod'
import { readShape } from '../circuit/shape.js'
import { parameterHelp, type ParameterHelp } from './parameterHelp.js'

const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most)
const fraction = (least: number, most: number) => z.number().min(least).max(most)

const noise = z.array(fraction(0, 0.5), { error: 'a list of fractions of bits, such as [0,0.1,0.2]' }).min(1)
  .refine((levels) => new Set(levels).size === levels.length, 'each fraction once')

/** What can be set of the recall experiment (`--set experiment.<name>=…`). */
const schema = z.strictObject({
  patterns: z.string().min(1).default('digits')
    .describe('"digits" (shipped), "random" (seeded), or a file or folder: CSV of 0/1, IDX (MNIST), PNGs'),
  patternCount: wholeNumber(1, 100_000).optional()
    .describe('How many patterns are stored, the first ones; unless stated, 10 digits or random ones, all of a file'),
  ink: z.enum(['dark', 'light']).default('dark').describe('Which pixels of a PNG are 1'),
  pixelThreshold: fraction(0, 1).default(0.5)
    .describe('Brightness, from 0 to 1, that parts 0 from 1 in IDX and PNG files'),
  noise: noise.default([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
    .describe('Fractions of the cue\'s bits that are flipped'),
  readsMax: wholeNumber(1, 1000).default(10).describe('Cap of the iterated recall'),
  replicates: wholeNumber(1, 10_000).default(10).describe('Seeds: the run\'s seed and the following ones'),
  weightPoints: wholeNumber(2, 1000).default(17)
    .describe('Distances from 0 to half of the bits at which the weight curve is measured'),
  betaWindow: fraction(0.01, 0.5).default(0.25)
    .describe('Fraction of the bits up to which distances enter the regression of β'),
})

export type RecallParameters = z.infer<typeof schema>

/** The recall experiment's parameters with defaults filled in. Throws an InputError that names the field. */
export const readRecallParameters = (value: unknown): RecallParameters => readShape(schema, value, 'experiment')

/** Name, default and meaning of each parameter, for help texts. */
export const recallParameterHelp = (): ParameterHelp[] => parameterHelp(schema)
