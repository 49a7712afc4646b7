import { z } from 'zod'
import { InputError } from '../../errors/inputError.js'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import type { Experiment } from '../experiment.js'
import { readHeadArrays } from './headReadings.js'
import { headResult } from './headResult.js'
import { validationResult } from './validationResult.js'
import { validate } from './validation.js'

const whole = (least: number, most: number) => z.number().int().min(least).max(most)
const finite = z.number().min(-100).max(100)

const parameters = z.strictObject({
  head: z.string().min(1).optional()
    .describe('A head of yours in place of synthetic ones: a safetensors file with the tensors keys, values and, if there '
      + 'are some, queries [tokens, columns], or a folder with keys.csv, values.csv and queries.csv'),
  space: z.enum(['auto', 'same', 'map']).default('auto')
    .describe('Whether its values and keys share a space, so that a and h can both be known, or any linear map may be '
      + 'between them, so that only h/a can; auto: the same where they have as many columns, more than tokens'),
  graph: z.string().min(1).optional()
    .describe('The memory graph: of synthetic heads, ring:30 unless stated; of yours, one more that is tried'),
  neighbours: whole(1, 100).default(3).describe('Keys that a token is joined with in the graphs of similar and attended keys'),
  causal: z.boolean().default(true).describe('Whether queries attend to earlier tokens only'),
  permutations: whole(19, 100_000).default(99).describe('Random permutations of each test'),
  degreeMax: whole(1, 100).default(8).describe('The most neighbours of a vertex in an estimated graph'),
  mixtures: z.array(z.tuple([finite, finite])).min(1).max(20)
    .default([[1, 0], [0.5, 0.5], [0, 1], [-0.5, 1.5], [1, -0.5]]).describe('[a, h] of synthetic heads'),
  sizes: z.array(whole(8, 4096)).min(1).max(6).default([64, 256]).describe('Columns of their keys and values'),
  noises: z.array(z.number().min(0).max(100)).min(1).max(10).default([0, 0.5, 1])
    .describe('Standard deviation of what is added to values; elements of keys have 1'),
  mapGraph: z.string().min(1).default('ring:120').describe('The memory graph of synthetic heads with a map'),
  mappedSize: whole(2, 512).default(16).describe('Their columns, fewer than tokens'),
  replicates: whole(2, 1000).default(6).describe('Synthetic heads of each kind, with the run\'s seed and the following ones'),
  controlHeads: whole(1, 10_000).default(100).describe('Heads without hetero-association that false findings are counted in'),
})
type Parameters = z.infer<typeof parameters>

export const interpret: Experiment<Parameters> = {
  name: 'interpret',
  title: 'The memory graph of a head of attention',
  about: 'the memory graph and the effective a and h of a head of attention, yours or synthetic ones of which all is known',
  source: 'after Burns 2024 (CDAM), who proposes to read Transformers so; procedure and nulls of our own',
  parameters,
  *run(given, seed, inputs) {
    const graph = inputs?.graph ?? (given.graph === undefined ? undefined : graphNamed(given.graph, seed, 'experiment.graph'))
    if (given.head !== undefined) {
      if (inputs?.head === undefined) {
        throw new InputError({ field: 'experiment.head', problem: 'no head was read', allowed: 'a file or a folder' })
      }
      return headResult(inputs.head, yield* readHeadArrays(inputs.head, given, graph, seed), given)
    }
    const own = graph ?? graphNamed('ring:30', seed)
    const mapGraph = graphNamed(given.mapGraph, seed, 'experiment.mapGraph')
    if (mapGraph.vertices <= given.mappedSize + 1) {
      const problem = `found ${given.mappedSize} for ${mapGraph.vertices} tokens`
      const allowed = `fewer than ${mapGraph.vertices - 1}: with as many columns any values are explained`
      throw new InputError({ field: 'experiment.mappedSize', problem, allowed })
    }
    return validationResult(given, own, mapGraph, yield* validate(given, own, mapGraph, seed), seed)
  },
}
