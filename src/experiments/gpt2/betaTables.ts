import type { CellValue, ResultTable } from '../experiment.js'
import { cellOf, estimateOf, estimatesOf, estimators, selections, shownEstimators, spreadOf } from './estimators.js'
import type { HeadBetas } from './measureHeads.js'
import { radiusFor, type OptimalBeta } from './optimalBetas.js'
import type { ValueBin } from './valueBins.js'

type Row = Readonly<Record<string, CellValue>>

const spreadColumns = [
  { key: 'count', title: 'heads' }, { key: 'mean', title: 'mean' }, { key: 'median', title: 'median' },
  { key: 'least', title: 'least' }, { key: 'percentile5', title: '5 %' }, { key: 'percentile95', title: '95 %' },
  { key: 'greatest', title: 'greatest' },
  { key: 'radius', title: 'd of mean [bits], least squares' },
  { key: 'radiusOfPaper', title: 'd of mean [bits], paper' },
]
const radiusText = 'd is the radius of Kanerva\'s circles, with a bit for each column of a head, that the mean stands for: '
  + 'by least squares, and in the paper\'s convention, whose β is N/(N − 1) times larger; empty where it is that of no '
  + 'radius from 2 to below n/2.'

const spreadCells = (values: readonly number[], bits: number): Row => {
  const spread = spreadOf(values)
  return {
    ...Object.fromEntries(Object.entries(spread).map(([key, value]) => [key, cellOf(value)])),
    radius: cellOf(radiusFor(bits, spread.mean, 'leastSquares')),
    radiusOfPaper: cellOf(radiusFor(bits, spread.mean, 'paper')),
  }
}

/** Every estimator over all heads. */
export function estimatorTable(heads: readonly HeadBetas[], bits: number): ResultTable {
  const rows = estimators.map((estimator) => {
    const rSquared = heads.map((head) => head[estimator.selection.key].rSquared).filter(Number.isFinite)
    const isSlope = estimator.measure.key === 'slope'
    return {
      measure: estimator.measure.title, scores: estimator.selection.title,
      ...spreadCells(estimatesOf(heads, estimator), bits),
      rSquared: isSlope ? cellOf(spreadOf(rSquared).mean) : '',
    }
  })
  return {
    name: 'estimators', title: 'β of all heads, by every estimator',
    caption: `The first row is the paper's. ${radiusText} R² is the mean over heads of the slope's.`,
    columns: [
      { key: 'measure', title: 'estimate of β' }, { key: 'scores', title: 'scores' }, ...spreadColumns,
      { key: 'rSquared', title: 'R²' },
    ],
    rows,
  }
}

/** Some estimators over the heads of each layer. */
export function layerTable(layers: readonly (readonly HeadBetas[])[], bits: number): ResultTable {
  return {
    name: 'layers', title: 'β of the heads of each layer', caption: `Layers are counted from 0. ${radiusText}`,
    columns: [{ key: 'layer', title: 'layer' }, { key: 'estimator', title: 'estimate of β' }, ...spreadColumns],
    rows: layers.flatMap((heads, layer) => shownEstimators.map((estimator) =>
      ({ layer, estimator: estimator.title, ...spreadCells(estimatesOf(heads, estimator), bits) }))),
  }
}

/** Every estimate of every head. */
export function headTable(heads: readonly HeadBetas[]): ResultTable {
  const numbers = [
    { key: 'maximum', title: 'greatest score' }, { key: 'meanProduct', title: '‖q‖·mean ‖k‖/√columns' },
    { key: 'highProduct', title: '95th percentile of it' }, { key: 'slope', title: 'slope' },
    { key: 'rSquared', title: 'R²' },
    { key: 'entropyMatched', title: 'entropy-matched' }, { key: 'unmatched', title: 'queries unmatched' },
    { key: 'queries', title: 'queries' }, { key: 'pairs', title: 'scores' },
  ] as const
  return {
    name: 'heads', title: 'Every head',
    caption: 'Layers and heads are counted from 0. Over several queries, the greatest score and both products are means, '
      + 'the slope is that of all their scores on their cosines, and the entropy-matched β is the median over queries of '
      + 'the β whose softmax over cosines has the entropy of the query\'s attention; queries that no β matches are left '
      + 'out of it and counted.',
    columns: [
      { key: 'layer', title: 'layer' }, { key: 'head', title: 'head' }, { key: 'selection', title: 'scores of' },
      ...numbers.map(({ key, title }) => ({ key, title })),
    ],
    rows: heads.flatMap((head) => selections.map(({ key, title }) => ({
      layer: head.layer, head: head.head, selection: title,
      ...Object.fromEntries(numbers.map((column) => [column.key, cellOf(head[key][column.key])])),
    }))),
  }
}

/** The best radii by theory, with the share of heads whose β is below theirs. */
export function optimaTable(
  optima: readonly OptimalBeta[], heads: readonly HeadBetas[], bits: number, patterns: number,
): ResultTable {
  return {
    name: 'optimal-radii', title: 'Best radii by theory, and how many heads lie below their β',
    caption: `Of an SDM with ${bits} bits, a hard location at every address, and ${patterns} random patterns, one for each `
      + 'token. Radii that tie have a row each; below 2 bits they have no β and no row. Noise: of other patterns averaged '
      + 'over their distances, all at n/2 (half), or as p² (product); "paper" is how the published radii were found, and '
      + 'there the share is below the β in the paper\'s convention, elsewhere below that of least squares.',
    columns: [
      { key: 'measure', title: 'best by' }, { key: 'convention', title: 'noise' }, { key: 'radius', title: 'd [bits]' },
      { key: 'beta', title: 'β, least squares' }, { key: 'betaOfPaper', title: 'β, paper' },
      ...shownEstimators.map(({ title }, index) => ({ key: `below${index + 1}`, title: `share below: ${title}` })),
    ],
    rows: optima.map((one) => ({
      ...one,
      ...Object.fromEntries(shownEstimators.map((estimator, index) => {
        const values = estimatesOf(heads, estimator)
        const beta = one.convention === 'paper' ? one.betaOfPaper : one.beta
        return [`below${index + 1}`, cellOf(values.filter((value) => value < beta).length / values.length)]
      })),
    })),
  }
}

/** The share of heads whose estimate is above `from` and up to `to`. */
export const shareWithin = (heads: readonly HeadBetas[], from: number, to: number): number => {
  const values = heads.map((head) => estimateOf(head, estimators[0]!))
  return values.filter((value) => value >= from && value <= to).length / values.length
}

/** Lengths of values by the attention that they get. */
export function valueTable(bins: readonly ValueBin[]): ResultTable {
  return {
    name: 'values', title: 'Lengths of values by the attention of the last query',
    caption: 'Over all heads. The effect of a value is its length times its attention: how far it moves the answer.',
    columns: [
      { key: 'tokens', title: 'tokens' }, { key: 'from', title: 'attention above' }, { key: 'to', title: 'up to' },
      { key: 'count', title: 'values' }, { key: 'normMean', title: 'mean length' }, { key: 'normLow', title: '2.5 %' },
      { key: 'normHigh', title: '97.5 %' }, { key: 'normGreatest', title: 'greatest' },
      { key: 'effectMean', title: 'mean effect' }, { key: 'effectGreatest', title: 'greatest effect' },
    ],
    rows: bins.map((bin) => ({ ...bin })),
  }
}
