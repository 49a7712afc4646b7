import { z } from 'zod'
import type { Experiment, ExperimentProgress, ExperimentResult, PublishedNumber } from '../experiment.js'
import { headMap, headPlot, histogramPlot, layerPlot, valuePlot } from './betaPlots.js'
import { estimatorTable, headTable, layerTable, optimaTable, shareWithin, valueTable } from './betaTables.js'
import { estimatesOf, paperEstimator, slopeEstimator, spreadOf } from './estimators.js'
import type { Gpt2Model } from './gpt2Model.js'
import { measureHeads, type HeadBetas } from './measureHeads.js'
import { optimalBetas, radiusFor, type OptimalBeta } from './optimalBetas.js'
import { createValueBins, type ValueBin } from './valueBins.js'

/** What `lobule list` can say of it before a model is there. */
export const gpt2BetaAbout = {
  name: 'gpt2-beta',
  title: 'Inverse temperatures of GPT-2',
  about: 'the inverse temperature β of every attention head of a GPT-2 on a text of yours; no seed plays a role',
  source: 'Bricken & Pehlevan 2021, Appendices A.2 and A.3',
} as const

const noParameters = z.strictObject({})
type NoParameters = z.infer<typeof noParameters>

/** The experiment on a model and a text of at least 2 tokens. Nothing is drawn at random: the seed has no influence. */
export function gpt2Beta(model: Gpt2Model, tokens: readonly number[]): Experiment<NoParameters> {
  return { ...gpt2BetaAbout, parameters: noParameters, run: () => measure(model, tokens) }
}

function* measure(model: Gpt2Model, tokens: readonly number[]): Generator<ExperimentProgress, ExperimentResult> {
  const layers: HeadBetas[][] = Array.from({ length: model.layers }, () => [])
  const values = createValueBins()
  const total = model.layers * model.heads
  let done = 0
  for (const { values: effects, ...head } of measureHeads(model, tokens)) {
    values.add(effects)
    layers[head.layer]!.push(head)
    yield { phase: `layer ${head.layer + 1} of ${model.layers}`, done: ++done / total }
  }
  return resultOf(model, tokens.length, layers, values.bins())
}

function resultOf(
  model: Gpt2Model, tokens: number, layers: readonly (readonly HeadBetas[])[], bins: readonly ValueBin[],
): ExperimentResult {
  const heads = layers.flat()
  const bits = model.headSize
  const optima = optimalBetas(bits, tokens)
  return {
    summary: summaryOf(model, tokens, heads, optima, bins),
    tables: [
      estimatorTable(heads, bits), layerTable(layers, bits), optimaTable(optima, heads, bits, tokens), valueTable(bins),
      headTable(heads),
    ].filter(({ rows }) => rows.length > 0),
    plots: [layerPlot(layers), headMap(heads), headPlot(heads), histogramPlot(heads, optima), valuePlot(bins)],
    comparison: comparisonWith(model, heads),
  }
}

const usualRange = [3, 12] as const
const [attentionOfFew, attentionOfMost] = [0.001, 0.1]

function summaryOf(
  model: Gpt2Model, tokens: number, heads: readonly HeadBetas[], optima: readonly OptimalBeta[],
  bins: readonly ValueBin[],
): string {
  const paper = spreadOf(estimatesOf(heads, paperEstimator))
  const slope = spreadOf(estimatesOf(heads, slopeEstimator))
  const rSquared = spreadOf(heads.map((head) => head.withoutFirstToken.rSquared).filter(Number.isFinite)).mean
  const radius = (beta: number): string => {
    const found = radiusFor(model.headSize, beta, 'leastSquares')
    return Number.isFinite(found) ? `, the β of a radius of ${short(found)} of ${model.headSize} bits` : ''
  }
  const best = optima.find((one) => one.measure === 'signal-to-noise ratio' && one.convention === 'averaged')
  return [[
    'How large is β in the heads of a GPT-2?',
    `The paper's estimate of β, the greatest score of the last query, is ${short(paper.mean)} on average over the `
      + `heads${radius(paper.mean)}; it lies from ${short(paper.least)} to ${short(paper.greatest)}, and for `
      + `${short(100 * shareWithin(heads, ...usualRange))} % of the heads from 3 to 12. These are ${heads.length} heads `
      + `(${model.layers} layer${model.layers === 1 ? '' : 's'} of ${model.heads}, ${model.headSize} columns each) on a text `
      + `of ${tokens} tokens.`,
    `The slope of score on cosine over all queries without the first token is ${short(slope.mean)} on average`
      + `${radius(slope.mean)}, with an R² of ${short(rSquared)}.`,
  ], [
    ...(best === undefined ? [] : [
      `For ${tokens} random patterns theory finds the best signal-to-noise ratio at d = ${best.radius}, `
        + `β ${short(best.beta)}.`]),
    `Values of tokens but the first are ${short(meanLength(bins, 0, attentionOfFew))} long on average where the last `
      + `query pays them attention of at most ${attentionOfFew}, and ${short(meanLength(bins, attentionOfMost, 1))} where `
      + `it is above ${attentionOfMost}.`,
    'Nothing is drawn at random: the seed plays no role.',
  ]].map((sentences) => sentences.join(' ')).join('\n\n')
}

/** The mean length of the values but the first token's with attention within some limits of bins. */
function meanLength(bins: readonly ValueBin[], from: number, to: number): number {
  const within = bins.filter((bin) => bin.tokens === 'other tokens' && bin.from >= from && bin.to <= to)
  const sum = within.reduce((total, { count, normMean }) => total + count * normMean, 0)
  return sum / within.reduce((total, { count }) => total + count, 0)
}

const short = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'undefined')

const publishedModels: readonly { readonly layers: number; readonly heads: number }[] = [
  { layers: 12, heads: 12 }, { layers: 36, heads: 20 },
]
/** Of the heads whose β must be in the usual range for "almost all". */
const almostAll = 0.9

/** The published ranges, where the model has the shape of one of the two that were published: GPT-2 small and large. */
function comparisonWith({ layers, heads, headSize }: Gpt2Model, found: readonly HeadBetas[]): PublishedNumber[] {
  if (headSize !== 64 || !publishedModels.some((model) => model.layers === layers && model.heads === heads)) return []
  const { least, greatest } = spreadOf(estimatesOf(found, paperEstimator))
  const share = shareWithin(found, ...usualRange)
  const source = 'Bricken & Pehlevan 2021, Appendix A.2'
  const why = 'the published range is over other texts, and weights of this shape need not be the published ones'
  const isWithin = least >= 3 && greatest <= 71
  return [
    {
      quantity: 'range of β over the heads (greatest score of the last query); agrees where ours lies inside',
      published: '3 to 71', source, ours: `${short(least)} to ${short(greatest)}`, agrees: isWithin,
      ...(!isWithin && { why }),
    },
    {
      quantity: 'heads with β from 3 to 12; agrees where it is 90 % or more',
      published: 'almost all', source, ours: `${short(100 * share)} %`, agrees: share >= almostAll,
      ...(share < almostAll && { why }),
    },
  ]
}
