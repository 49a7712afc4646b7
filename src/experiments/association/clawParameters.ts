import { z } from 'zod'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const fractions = z.array(z.number().min(0).max(0.5)).min(1)
/** What can be set of the claw-temperature experiment. */
export const clawParameters = z.strictObject({
  bits: whole(16, 4096).default(256).describe('n, the bits of an address; each has a fibre for 1 and one for 0'),
  claws: z.array(whole(1, 60)).min(1).default([2, 4, 6, 8, 10, 16])
    .describe('Numbers of claws K; each with the thresholds above K/2'),
  locations: z.array(z.number().min(1)).min(1).default([1000, 10_000, 175_000, 1e6])
    .describe('Numbers of granule cells; 175000 parallel fibres reach a Purkinje cell of the rat '
      + '(Napper & Harvey 1988)'),
  patterns: whole(2, 100_000).default(20)
    .describe('m, the number of stored patterns, for errors and critical distances'),
  bitRight: z.number().gt(0.5).lt(1).default(0.99)
    .describe('Share of right bits after one read that capacity asks for'),
  ones: fractions.default([0.5, 0.25, 0.125, 0.0625])
    .describe('Shares of ones in sparse mossy-fibre codes, read by claws for 1'),
  measured: z.array(z.tuple([whole(1, 60), whole(1, 60)])).min(1)
    .default([[4, 4], [4, 3], [6, 6], [8, 8], [8, 7], [10, 10]])
    .describe('Pairs of claws and threshold of the memories that are simulated'),
  measuredLocations: whole(10, 1_000_000).default(5000)
    .describe('Granule cells of the memories simulated at level sdm'),
  spiking: z.array(z.tuple([whole(1, 60), whole(1, 60)])).default([[4, 4], [4, 3], [6, 6], [8, 8]])
    .describe('Pairs of claws and threshold of the spiking circuits; none are simulated with --level sdm'),
  spikingLocations: whole(10, 100_000).default(3000)
    .describe('Granule cells of the spiking circuits; of more than 996 active ones the interneurons cannot keep count'),
  golgi: z.array(z.tuple([whole(1, 60), whole(1, 60)])).default([[4, 2], [8, 5]])
    .describe('Pairs of claws and threshold at rest, which Golgi inhibition raises by 0, 1, … up to all claws'),
  distances: fractions.default([0, 0.05, 0.1, 0.15, 0.2, 0.3])
    .describe('Distances of their cues, as fractions of the bits'),
  replicates: whole(2, 1000).default(10).describe('Seeds of simulated memories'),
})
export type ClawParameters = z.infer<typeof clawParameters>
