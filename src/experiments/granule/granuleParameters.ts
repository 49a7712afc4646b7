import { z } from 'zod'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)

/** What can be set of the granule-code experiment. */
export const granuleParameters = z.strictObject({
  bits: whole(16, 4096).default(256).describe('n, the mossy fibres'),
  ones: whole(2, 4096).default(128)
    .describe('L, how many of them a word makes active: half of them a dense code, few a sparse one'),
  claws: whole(1, 60).default(4).describe('K, claws of a granule cell, on different fibres'),
  threshold: z.union([whole(1, 60), z.enum(['all', 'steady'])]).default('all')
    .describe('How many of its claws must be active; "steady": as Golgi cells would set it for the fraction below'),
  active: z.number().gt(0).lt(1).default(0.05)
    .describe('Fraction of active cells to which a steady threshold comes as near, in ratio, as whole claws let it'),
  cells: whole(10, 1_000_000).default(10_000).describe('Granule cells, of four claws where synapses are fixed'),
  fixed: z.enum(['cells', 'synapses']).default('cells')
    .describe('"synapses": as many synapses as that many cells with four claws have, 4·cells/claws cells'),
  noise: z.number().min(0).max(0.5).default(0.1)
    .describe('Share of a word\'s active fibres that are others in the cue'),
  bitRight: z.number().gt(0.5).lt(1).default(0.99).describe('Share of right bits after one read that capacity asks for'),
  storedMax: whole(10, 100_000).default(2000).describe('Patterns that are stored at most to find the capacity'),
  comparisons: whole(1000, 1_000_000_000).default(12_000_000)
    .describe('Active cells that are compared, over all pairs of random words, to measure the dimension'),
})
export type GranuleParameters = z.infer<typeof granuleParameters>
