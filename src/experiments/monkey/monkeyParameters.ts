import { z } from 'zod'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const strengths = z.array(z.number().min(-4).max(4)).min(1)
const share = z.number().min(0).max(1)

/** What can be set of the monkey experiment; bits, claws and granule cells of level `circuit` are the circuit's. */
export const monkeyParameters = z.strictObject({
  stimuli: whole(60, 500).default(97).describe('Stimuli, trained in a fixed cyclic order; as many new ones'),
  strengths: strengths.default([1, 0.5, 0, -0.5, -1, -2])
    .describe('Auto-association a; hetero-association h is 1 − a'),
  beta: z.array(z.number().min(1).max(1000)).min(1).default([50, 10, 20])
    .describe('Inverse temperatures β of level attention; controls are made at the first'),
  winners: z.array(whole(2, 100_000)).min(1).default([100, 50])
    .describe('Active hard locations at level sdm, set by Golgi cells; controls are made at the first'),
  claws: z.array(whole(2, 30)).default([6])
    .describe('Claws with which the hard locations of the circuit are compared, beside its own'),
  bits: whole(32, 8192).default(512).describe('Bits of a word at levels attention and sdm'),
  locations: whole(100, 1_000_000).default(10_000).describe('Hard locations at level sdm'),
  leak: z.number().gt(0).max(1).default(0.1).describe('Leak of the loop at each step; without a leak it is 1'),
  steps: whole(2, 100_000).default(32).describe('Steps of the loop in a delay; rates are means over the second half'),
  cueNoise: z.number().min(0).max(0.5).default(0.1)
    .describe('Share of the bits of a stimulus that are flipped when it is shown'),
  volleyNoise: share.default(0.3).describe('How noisily the state becomes a volley at level circuit'),
  shuffles: whole(1, 100).default(4).describe('Random orders of training in the shuffled control, one an epoch'),
  cells: whole(57, 2000).default(80).describe('Recorded cells a seed'),
  inputs: whole(1, 1000).default(20).describe('Units of the model that drive a tuned cell'),
  tuning: z.tuple([share, share]).default([0.05, 0.3])
    .describe('Least and greatest share of the stimuli that a tuned cell answers to'),
  tunings: z.array(z.tuple([share, share])).default([[0.02, 0.1], [0.3, 0.5]])
    .describe('Other such shares, with which range and fraction of cells are compared, in the seeds with controls'),
  baseHz: z.number().min(0).max(100).default(5).describe('Rate of a tuned cell for the other stimuli'),
  rateHz: z.number().gt(0).max(200).default(20).describe('Mean rate of cells for the stimuli that they answer to'),
  delay: z.number().gt(0).max(1000).default(16).describe('Delay in s, over which spikes are counted'),
  trials: whole(2, 100).default(4).describe('Trials a stimulus'),
  gainDeviation: z.number().min(0).max(2).default(0.3)
    .describe('Standard deviation of the gain that multiplies a rate anew in each trial; 0: Poisson'),
  permutations: whole(19, 100_000).default(99).describe('Random orders of the tests'),
  resamples: whole(1, 10_000).default(20).describe('Samples of 57 and of 17 cells a seed'),
  replicates: whole(1, 1000).default(10).describe('Seeds'),
  spiking: whole(1, 1000).default(2)
    .describe('Of these, seeds in spikes at level circuit; the others are of its hard locations, which read the same words'),
  controls: whole(1, 1000).default(3)
    .describe('Of these, seeds with new stimuli, shuffled training and recordings of units'),
  epochs: z.array(whole(0, 1000)).min(1).default([0, 1, 2, 3, 4, 6])
    .describe('Presentations of the sequence after which the circuit that learns by itself is tested'),
  familiar: whole(0, 1000).default(2).describe('Presentations of every stimulus by itself before that'),
  learners: whole(0, 1000).default(2).describe('Seeds of that; 0: it is left out'),
  delaySteps: whole(1, 10_000).default(10).describe('Steps of the loop between stimuli in that training'),
  overlap: z.number().gt(0).max(1000).default(25)
    .describe('Time in ms from the last volley of the delay activity to the next stimulus'),
  data: z.string().min(1).default('none')
    .describe('CSV file with digitised points of the monkeys’ curve: columns lag, correlation and perhaps sd, n; or none'),
})
export type MonkeyParameters = z.infer<typeof monkeyParameters>
