import { quantileSorted } from '../../analysis/quantile.js'
import type { CellValue } from '../experiment.js'
import type { HeadBetas } from './measureHeads.js'

/** A way to estimate β of a head: what is measured, over which of its scores. */
export interface Estimator {
  readonly selection: (typeof selections)[number]
  readonly measure: (typeof measures)[number]
  readonly title: string
}

/** Which queries and keys take part. */
export const selections = [
  { key: 'lastQuery', title: 'last query' },
  { key: 'allQueries', title: 'all queries' },
  { key: 'withoutFirstToken', title: 'all queries, without first token' },
] as const

export const measures = [
  { key: 'maximum', title: 'greatest score' },
  { key: 'meanProduct', title: '‖q‖·mean ‖k‖/√columns' },
  { key: 'highProduct', title: '95th percentile of ‖q‖·‖k‖/√columns' },
  { key: 'slope', title: 'slope of score on cosine' },
  { key: 'entropyMatched', title: 'entropy-matched' },
] as const

/** Every measure over every selection. */
export const estimators: readonly Estimator[] = selections.flatMap((selection) => measures.map((measure) =>
  ({ selection, measure, title: `${measure.title}, ${selection.title}` })))

/** The greatest score of the last query: the effective β of Bricken & Pehlevan (2021, Appendix A.2). */
export const paperEstimator: Estimator = estimators[0]!

/** The slope over all queries without the first token: over the most scores, and none of them the attention sink's. */
export const slopeEstimator: Estimator = estimatorOf('withoutFirstToken', 'slope')

/** The few that figures and the table of layers show. */
export const shownEstimators: readonly Estimator[] = [
  paperEstimator, estimatorOf('lastQuery', 'slope'), slopeEstimator, estimatorOf('withoutFirstToken', 'entropyMatched'),
]

function estimatorOf(selection: Estimator['selection']['key'], measure: Estimator['measure']['key']): Estimator {
  return estimators.find((one) => one.selection.key === selection && one.measure.key === measure)!
}

/** The estimate of β for a head; NaN where it has none. */
export const estimateOf = (head: HeadBetas, { selection, measure }: Estimator): number =>
  head[selection.key][measure.key]

/** The estimates of all heads that have one, ascending. */
export const estimatesOf = (heads: readonly HeadBetas[], estimator: Estimator): number[] =>
  heads.map((head) => estimateOf(head, estimator)).filter(Number.isFinite).sort((left, right) => left - right)

/** Some numbers in few: NaN where there are none. */
export interface Spread {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly least: number
  readonly percentile5: number
  readonly percentile95: number
  readonly greatest: number
}

export function spreadOf(ascending: readonly number[]): Spread {
  const at = (p: number): number => (ascending.length === 0 ? NaN : quantileSorted(ascending, p))
  return {
    count: ascending.length,
    mean: ascending.reduce((sum, value) => sum + value, 0) / ascending.length,
    median: at(0.5), least: at(0), percentile5: at(0.05), percentile95: at(0.95), greatest: at(1),
  }
}

/** A number as a cell; an empty one where there is none. */
export const cellOf = (value: number): CellValue => (Number.isFinite(value) ? value : '')
