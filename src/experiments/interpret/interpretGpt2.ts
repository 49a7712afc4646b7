import { z } from 'zod'
import { stream } from '../../random/stream.js'
import type { Experiment, ExperimentProgress, ExperimentResult } from '../experiment.js'
import { forwardByHead, type ObservedHead } from '../gpt2/forward.js'
import type { Gpt2Model } from '../gpt2/gpt2Model.js'
import { candidateGraphs } from './candidateGraphs.js'
import { checkHead, type HeadArrays } from './head.js'
import { spaceOf } from './headReadings.js'
import { interpret } from './interpret.js'
import { readThroughMap } from './interpretHead.js'

const parameters = z.strictObject({
  neighbours: z.number().int().min(1).max(100).default(3).describe('Keys that a token is joined with'),
  permutations: z.number().int().min(19).max(100_000).default(19).describe('Random permutations of each test'),
})
type Parameters = z.infer<typeof parameters>

/** Reads h/a off every head of a GPT-2 on a text, on each candidate graph. */
export function interpretGpt2(model: Gpt2Model, tokens: readonly number[]): Experiment<Parameters> {
  return {
    name: interpret.name, title: interpret.title, about: interpret.about, source: interpret.source, parameters,
    run: (given, seed) => read(model, tokens, given, seed),
  }
}

/** One head on one graph. */
interface Row extends Readonly<Record<string, number | string>> {
  readonly layer: number
  readonly head: number
  readonly graph: string
  readonly degrees: number
  readonly rSquared: number
  readonly gain: number
  readonly p: number
}

function* read(
  model: Gpt2Model, tokens: readonly number[], { neighbours, permutations }: Parameters, seed: number,
): Generator<ExperimentProgress, ExperimentResult> {
  const rows: Row[] = []
  const total = model.layers * model.heads
  for (const observed of forwardByHead(model, tokens)) {
    const { layer, head } = observed
    const arrays = arraysOf(observed, `${model.source}, layer ${layer}, head ${head}`)
    checkHead(arrays)
    spaceOf(arrays, 'map')
    yield { phase: `layer ${layer + 1} of ${model.layers}`, done: (layer * model.heads + head) / total }
    for (const graph of candidateGraphs(arrays, { neighbours, causal: true })) {
      const draws = stream(seed, `interpret/${layer}/${head}/${graph.name}`)
      const { degrees, rSquared, gain, p } = readThroughMap(arrays, graph, permutations, draws)!
      rows.push({ layer, head, graph: graph.name, degrees, rSquared, gain, p })
    }
  }
  return resultOf(rows, tokens.length, permutations)
}

/** Copies, for a head's arrays are only valid until the next comes. */
function arraysOf({ tokens, size, keys, values, queries }: ObservedHead, source: string): HeadArrays {
  const rowsOf = (matrix: Float32Array): Float64Array[] => Array.from({ length: tokens }, (_, token) =>
    Float64Array.from(matrix.subarray(token * size, (token + 1) * size)))
  return { source, keys: rowsOf(keys), values: rowsOf(values), queries: rowsOf(queries) }
}

function resultOf(rows: readonly Row[], tokens: number, permutations: number): ExperimentResult {
  const graphs = [...new Set(rows.map(({ graph }) => graph))]
  const found = graphs.map((graph) => {
    const own = rows.filter((row) => row.graph === graph)
    return {
      graph, heads: own.length, significant: own.filter(({ p }) => p <= 0.05).length / own.length,
      gain: own.reduce((sum, row) => sum + row.gain, 0) / own.length,
    }
  })
  return {
    summary: `${found[0]?.heads ?? 0} heads on a text of ${tokens} tokens. ${found.map(({ graph, significant, gain }) =>
      `${graph}: neighbours add ${(100 * gain).toFixed(2)} % of the variance of values on average, p ≤ 0.05 in `
      + `${(100 * significant).toFixed(0)} % of the heads`).join('; ')}. Keys and values of a head are different projections `
      + 'of one state, so that only h/a can be known, through any linear map. That the keys of neighbours say something of a '
      + 'value does not prove a memory graph in the weights: hidden states of neighbouring tokens are alike.',
    tables: [
      {
        name: 'graphs', title: 'Candidate memory graphs',
        caption: `Shares of heads in which neighbours add more than on graphs with permuted vertices (${permutations} draws).`,
        columns: [
          { key: 'graph', title: 'graph' }, { key: 'heads', title: 'heads' }, { key: 'significant', title: 'p ≤ 0.05' },
          { key: 'gain', title: 'mean gain' },
        ],
        rows: found,
      },
      {
        name: 'heads', title: 'Every head on every graph',
        caption: 'Angle: arctan h/a; gain: the share of variance that neighbours add to the own key.',
        columns: [
          { key: 'layer', title: 'layer' }, { key: 'head', title: 'head' }, { key: 'graph', title: 'graph' },
          { key: 'degrees', title: 'angle (°)' }, { key: 'rSquared', title: 'R²' }, { key: 'gain', title: 'gain' },
          { key: 'p', title: 'p' },
        ],
        rows,
      },
    ],
    plots: [
      {
        name: 'angles', title: 'h/a by layer and head',
        caption: 'arctan h/a in degrees: 0 is auto-association alone, above 0 neighbours are recalled, below 0 they are '
          + 'taken away; beyond ±45 they weigh more than the own key.',
        rows, x: { key: 'layer', title: 'layer' }, y: { key: 'head', title: 'head' },
        colour: { key: 'degrees', title: 'angle (°)' }, panel: 'graph', mark: 'cells',
      },
      {
        name: 'gains', title: 'What neighbours add',
        caption: 'A point is a head: the share of the variance of values beyond the own key.',
        rows, x: { key: 'layer', title: 'layer', whole: true }, y: { key: 'gain', title: 'gain in R²' }, panel: 'graph',
        oneScale: true, mark: 'points',
      },
    ],
    comparison: [],
  }
}
