import { z } from 'zod'

const condition = z.string().min(1).describe('A condition by its name, such as "inhibition=2"')
const effect = (about: string) => z.number().positive().describe(about)
const direction = z.enum(['more', 'less', 'either']).describe('Which way the effect goes')
const paired = z.boolean().default(true)
  .describe('Whether conditions are compared seed by seed or as independent groups')

const common = {
  id: z.string().min(1).describe('A short name of the claim'),
  text: z.string().min(1).describe('The hypothesis in words'),
  measure: z.string().min(1).describe('A measure of the study'),
  test: z.enum(['permutation', 't', 'rank']).default('permutation')
    .describe('How p is found: by random signs or orders, by Student\'s t, or by ranks'),
  alpha: z.number().min(1e-6).max(0.5).optional()
    .describe('The level that a corrected p must not exceed; that of the study, unless stated'),
}

const over = {
  over: z.union([
    z.string().min(1),
    z.array(z.strictObject({ condition, x: z.number().describe('Where it stands on the axis') })).min(2),
  ]).describe('A factor whose values are numbers: all its conditions; or conditions with their places on an axis'),
  where: z.record(z.string(), z.union([z.number(), z.string()])).optional()
    .describe('Values of other factors: only conditions that have them take part'),
}

/** A claim as a study file states it. */
export const claimSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('difference'), ...common, of: condition,
    from: z.union([condition, z.number()]).describe('The other condition, or a number'),
    direction, smallestEffect: effect('The least difference that would matter, in units of the measure'), paired,
  }).describe('The measure is more (less, other) in one condition than in another, or than a number'),
  z.strictObject({
    kind: z.literal('equivalence'), ...common, of: condition,
    to: z.union([condition, z.number()]).describe('The other condition, or a reference value'),
    margin: effect('In units of the measure'), paired,
  }).describe('The measure is the same in two conditions, or agrees with a reference value, within a margin'),
  z.strictObject({
    kind: z.literal('slope'), ...common, ...over, direction,
    smallestEffect: effect('The least slope that would matter, in units of the measure per unit of the axis'),
  }).describe('The slope of the measure along an axis, one line a seed'),
  z.strictObject({
    kind: z.literal('rank-correlation'), ...common, ...over, direction,
    smallestEffect: z.number().gt(0).lt(1).describe('The least mean correlation that would matter'),
  }).describe('Kendall\'s rank correlation of the measure with an axis, one a seed'),
  z.strictObject({
    kind: z.literal('correlation'), ...common, of: condition,
    with: z.string().min(1).describe('The other measure'), direction,
    smallestEffect: z.number().gt(0).lt(1).describe('The least correlation that would matter'),
  }).describe('Kendall\'s rank correlation of two measures over the seeds of a condition'),
  z.strictObject({
    kind: z.literal('fit'), ...common, ...over,
    about: z.enum(['line', 'prediction']).describe('line: a line along the axis. prediction: the axis itself'),
    least: z.number().lt(1).describe('What the mean R² exceeds'),
    smallestEffect: effect('By how much R² must be above that to matter'),
  }).describe('How well a line, or what theory predicts, describes the measure: R², one a seed'),
  z.strictObject({
    kind: z.literal('ordering'), ...common,
    conditions: z.array(condition).min(2).describe('From the lowest to the highest'),
    smallestEffect: effect('The least step that would matter, in units of the measure'), paired,
  }).describe('The measure rises from each condition to the next'),
])

export type ClaimFile = z.infer<typeof claimSchema>
