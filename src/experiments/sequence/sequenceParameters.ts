import { z } from 'zod'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const counts = (least: number, most: number) => z.array(whole(least, most)).min(1)

/** What can be set of the sequence experiment; bits, claws and granule cells are the circuit's. */
export const sequenceParameters = z.strictObject({
  lengths: counts(2, 100_000).default([10, 30, 100, 300, 1000]).describe('Elements of the chains'),
  locations: counts(100, 1_000_000).default([5000, 20_000, 50_000, 100_000])
    .describe('Numbers of granule cells, with which chains are compared at level sdm'),
  claws: counts(2, 30).default([4, 6, 8, 10]).describe('Numbers of claws, likewise; all must match'),
  weightBits: counts(2, 12).default([2, 3, 4, 6]).describe('Bits of a weight, likewise'),
  cueNoise: z.number().min(0).max(0.5).default(0.1).describe('Share of the bits of a first cue that are flipped'),
  noises: z.array(z.number().min(0).max(0.5)).min(1).default([0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4])
    .describe('Such shares with which the way onto a chain is measured'),
  context: counts(1, 16).default([1, 2, 3, 4])
    .describe('Elements of the past that an address has a part of (context), and folds'),
  shared: whole(1, 10).default(2).describe('Elements in a row that two sequences share'),
  periods: z.array(z.number().min(1).max(10_000)).min(1).default([300, 100, 60, 40, 30, 25, 22])
    .describe('Delays of the nucleo-cortical loop in ms, at level circuit; above that of the teacher'),
  replicates: whole(1, 1000).default(3).describe('Seeds'),
})
export type SequenceParameters = z.infer<typeof sequenceParameters>
