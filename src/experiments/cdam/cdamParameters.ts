import { z } from 'zod'
import { meanLoads } from '../../memory/cdam/cdamSetting.js'

const finite = z.number().min(-1000).max(1000)

/** Parameters that experiments with CDAM share. */
export const cdamShape = {
  graph: z.string().min(1).default('ring:30')
    .describe('The memory graph, a pattern at each vertex: ring:30, karate, tutte, random-regular:30:3, …, or '
      + 'a JSON file like those in data/graphs'),
  neurons: z.number().int().min(2).max(20_000).default(1000).describe('n, the elements of a pattern'),
  mixtures: z.array(z.tuple([finite, finite])).min(1).max(12).default([[1, 0], [0.5, 0.5], [-0.5, 1.5], [-2, 3]])
    .describe('[a, h]: strengths of auto-association and of hetero-association'),
  beta: z.number().gt(0).max(1e6).default(1).describe('β, on dot products of n elements as they are'),
  replicates: z.number().int().min(1).max(100).default(5)
    .describe('Sets of patterns, with the run\'s seed and the following ones'),
  eta: z.number().gt(0).max(1).default(0.1).describe('η, the step of an update'),
  steps: z.number().int().min(1).max(10_000).default(100).describe('Updates of each start'),
  noise: z.number().min(0).max(100).default(1).describe('Of the starts: noise · (U − ½) is added to each neuron'),
  meanLoad: z.enum(meanLoads).default('notebook')
    .describe('What of the mean pattern is subtracted: none, 1/n of it (paper), or all (the notebook)'),
}

/** As tables and panels write a mixture: `a = −0.5, h = 1.5`. */
export const mixtureName = (a: number, h: number): string => `a = ${signed(a)}, h = ${signed(h)}`

const signed = (value: number): string => String(value).replace('-', '−')
