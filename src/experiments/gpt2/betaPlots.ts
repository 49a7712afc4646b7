import type { Plot } from '../experiment.js'
import { betaHistogram } from './betaHistogram.js'
import { estimateOf, estimatesOf, paperEstimator, shownEstimators, slopeEstimator, spreadOf } from './estimators.js'
import type { HeadBetas } from './measureHeads.js'
import type { OptimalBeta } from './optimalBetas.js'
import type { ValueBin } from './valueBins.js'

/** Mean and maximum over the heads of each layer, of the paper's estimator. */
export function layerPlot(layers: readonly (readonly HeadBetas[])[]): Plot {
  return {
    name: 'layers', title: 'β of each layer, by the paper\'s estimator',
    caption: 'The greatest score of the last query: its mean and its maximum over the heads of a layer. One text, no interval.',
    rows: layers.flatMap((heads, layer) => {
      const { mean, greatest, count } = spreadOf(estimatesOf(heads, paperEstimator))
      if (count === 0) return []
      return [{ layer, over: 'mean of heads', beta: mean }, { layer, over: 'maximum of heads', beta: greatest }]
    }),
    x: { key: 'layer', title: 'layer' }, y: { key: 'beta', title: 'β' }, series: 'over', mark: 'bars',
  }
}

/** A point for every head, with a panel for each estimator. */
export function headPlot(heads: readonly HeadBetas[]): Plot {
  return {
    name: 'heads', title: 'β of every head',
    caption: 'A point is a head, measured on one text; no interval. '
      + 'If all keys of a head had one length, slope and entropy would find the same β, and the '
      + 'greatest score would be at most that β.',
    rows: shownEstimators.flatMap((estimator) => heads
      .map((head) => {
        const { layer, head: number } = head
        return { estimator: estimator.title, layer, head: number, beta: estimateOf(head, estimator) }
      })
      .filter(({ beta }) => Number.isFinite(beta))),
    x: { key: 'layer', title: 'layer', whole: true }, y: { key: 'beta', title: 'β', scale: 'log' },
    panel: 'estimator', mark: 'points',
  }
}

/** Layer by head, coloured by β, with a panel for the paper's estimator and one for the slope. */
export function headMap(heads: readonly HeadBetas[]): Plot {
  return {
    name: 'head-map', title: 'β by layer and head',
    caption: 'A cell is a head, measured on one text; '
      + 'heads of different layers with one number have nothing in common. Colours are on one '
      + 'logarithmic scale. A cell is missing where a head has no estimate, or none above 0.',
    rows: [paperEstimator, slopeEstimator].flatMap((estimator) => heads
      .map((head) => {
        const { layer, head: number } = head
        return { estimator: estimator.title, layer, head: number, beta: estimateOf(head, estimator) }
      })
      .filter(({ beta }) => Number.isFinite(beta))),
    x: { key: 'layer', title: 'layer' }, y: { key: 'head', title: 'head' }, colour: { key: 'beta', title: 'β', scale: 'log' },
    panel: 'estimator', mark: 'cells',
  }
}

/** Names that a legend has room for. */
const short = { 'signal-to-noise ratio': 'ratio', capacity: 'capacity', 'critical distance': 'critical' } as const

/** How many heads have which β, and as upright lines the β of the best radii. */
export function histogramPlot(heads: readonly HeadBetas[], optima: readonly OptimalBeta[]): Plot {
  const shown = [paperEstimator, slopeEstimator].map((estimator) => {
    const values = estimatesOf(heads, estimator)
    return { estimator, values, ...betaHistogram(values) }
  })
  const curves = shown.flatMap(({ estimator, values, bins }) => bins.map(({ centre, count }) =>
    ({ beta: centre, share: count / values.length, what: estimator.measure.title })))
  const top = curves.reduce((most, { share }) => Math.max(most, share), 0)
  const lines = bestOf(optima).flatMap(({ measure, convention, radius, beta, betaOfPaper }) => {
    const what = `${short[measure]}, ${convention === 'paper' ? 'paper' : 'theory'}: d = ${radius}`
    return [0, top].map((share) => ({ beta: convention === 'paper' ? betaOfPaper : beta, share, what }))
  })
  const outside = shown.reduce((sum, one) => sum + one.outside, 0)
  return {
    name: 'histogram', title: 'How many heads have which β, and what would be best',
    caption: 'Share of heads in bins of equal ratio, 4 in a doubling: greatest score of the last query, slope over all '
      + 'queries without the first token. Upright lines: β of the radius d that is best by signal-to-noise ratio, capacity '
      + 'or critical distance for random patterns, one for each token, with a bit for each column and a hard location at '
      + 'every address; with the noise averaged and β by least squares ("theory"), and with radii and β as the paper '
      + 'finds them. Of radii that tie the smallest is drawn.'
      + (outside === 0 ? '' : ` ${outside} estimates that are not above 1/16 or are above 4096 are left out.`),
    rows: [...curves, ...lines],
    x: { key: 'beta', title: 'β', scale: 'log' }, y: { key: 'share', title: 'share of heads' },
    series: 'what', mark: 'line and points',
  }
}

/** The smallest radius of each measure, by averaged noise and as the paper has it. */
const bestOf = (optima: readonly OptimalBeta[]): OptimalBeta[] => optima
  .filter(({ convention }) => convention === 'averaged' || convention === 'paper')
  .filter((one, index, all) =>
    index === all.findIndex(({ measure, convention }) => measure === one.measure && convention === one.convention))

/** Lengths of values against attention. */
export function valuePlot(bins: readonly ValueBin[]): Plot {
  return {
    name: 'values', title: 'Lengths of values against the attention that they get',
    caption: 'Mean over all heads and tokens whose attention by the last query lies in a half decade, and the interval '
      + 'that holds 95 % of the lengths. The lowest bin holds all attention up to 1e-8.',
    rows: bins.map(({ tokens, from, to, normMean, normLow, normHigh, count }) => ({
      attention: from === 0 ? to * Math.sqrt(Math.sqrt(0.1)) : Math.sqrt(from * to),
      norm: normMean, normLow, normHigh, tokens, count,
    })),
    x: { key: 'attention', title: 'attention', scale: 'log' }, y: { key: 'norm', title: 'length of value' },
    series: 'tokens', interval: { low: 'normLow', high: 'normHigh' }, mark: 'line and points',
  }
}
