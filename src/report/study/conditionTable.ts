import type { ConditionMean, StudyResult } from '../../studies/studyResult.js'
import { formatCell, formatEstimate } from '../formatNumber.js'
import { table } from '../htmlTable.js'

/** The means of all measures: a row a condition, after its factors a column a measure. Seeds are said once where possible. */
export function conditionTable({ means }: StudyResult): string {
  if (means.length === 0) return ''
  const conditions = [...new Set(means.map(({ condition }) => condition))]
  const measures = [...new Set(means.map(({ measure }) => measure))]
  const factors = Object.keys(means[0]!.factors)
  const seeds = mostCommon(means.map((one) => one.seeds))
  const rows = conditions.map((condition) => {
    const own = means.filter((one) => one.condition === condition)
    const settings = factors.length === 0 ? [condition] : factors.map((factor) => formatCell(own[0]!.factors[factor]!))
    return [...settings, ...measures.map((measure) => cellOf(own.find((one) => one.measure === measure)!, seeds))]
  })
  const others = means.every((one) => one.seeds === seeds) ? '' : ', or as many as are stated,'
  return `<h2>Conditions</h2>
<p>Means over ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}${others} with 95 % intervals (percentile bootstrap over seeds).</p>
<div class="conditions">${table([...(factors.length === 0 ? ['condition'] : factors), ...measures], rows, 'numbers')}</div>`
}

/** A mean whose interval stays in one line. */
function cellOf(one: ConditionMean, seeds: number): string {
  if (one.seeds === 0) return 'no seed'
  const estimate = formatEstimate({ ...one, values: [] }).replace(', ', ',\u00A0')
  return one.seeds === seeds ? estimate : `${estimate} (n\u00A0=\u00A0${one.seeds})`
}

function mostCommon(counts: readonly number[]): number {
  const often = (count: number): number => counts.filter((one) => one === count).length
  return counts.reduce((best, count) => (often(count) > often(best) ? count : best), counts[0]!)
}
