import type { Plot } from '../../experiments/experiment.js'
import type { Measure } from '../../studies/measure.js'
import type { ConditionMean, StudyResult } from '../../studies/studyResult.js'

/**
 * Each measure against the conditions: along the first factor of numbers, one line for each setting of the other ones,
 * beside what a claim says that theory predicts there.
 */
export function conditionPlots(result: StudyResult, measures: readonly Measure[]): Plot[] {
  return measures.map((measure) => plotOf(result, measure)).filter(({ rows }) => rows.length > 0)
}

function plotOf(result: StudyResult, { name, unit, meaning }: Measure): Plot {
  const means = result.means.filter(({ measure, seeds }) => measure === name && seeds > 0)
  const along = axisOf(means)
  const predicted = predictionsOf(result, name)
  const measured = means.map((one) => rowOf(one, along, one.mean, one.low, one.high, ''))
  const expected = means.flatMap((one) => {
    const x = predicted.get(one.condition)
    return x === undefined ? [] : [rowOf(one, along, x, x, x, 'predicted')]
  })
  const rows = [...measured, ...expected]
  const lines = [...new Set(rows.map(({ line }) => line))]
  const withUnit = unit === '1' ? name : `${name} (${unit})`
  return {
    name: `measure-${name}`, title: `${name}: ${meaning}`,
    caption: `Means over ${seedsText(means)} with 95 % intervals (percentile bootstrap over seeds)`
      + `${expected.length > 0 ? '; predicted: what a claim takes from theory' : ''}.`,
    rows,
    x: { key: 'x', title: along ?? 'condition', ...(rows.every(({ x }) => Number.isInteger(x)) && { whole: true }) },
    y: { key: 'mean', title: withUnit },
    ...(lines.length > 1 && { series: 'line' }),
    ...(expected.length > 0 && along !== undefined && { measured: lines.filter((line) => !line.includes('predicted')) }),
    interval: { low: 'low', high: 'high' },
    mark: along === undefined ? 'points' : 'line and points',
  }
}

/** The first factor whose values are numbers, and not all the same. */
function axisOf(means: readonly ConditionMean[]): string | undefined {
  return Object.keys(means[0]?.factors ?? {}).find((factor) => {
    const values = new Set(means.map(({ factors }) => factors[factor]))
    return values.size > 1 && [...values].every((value) => typeof value === 'number')
  })
}

function rowOf(
  { condition, factors }: ConditionMean, along: string | undefined, mean: number, low: number, high: number, kind: string,
) {
  const others = along === undefined ? []
    : Object.entries(factors).filter(([name]) => name !== along).map(([name, value]) => `${name}=${value}`)
  return {
    x: along === undefined ? condition : factors[along]!, mean, low, high,
    line: [...others, ...(kind === '' ? [] : [kind])].join(', ') || 'measured',
  }
}

/** What a claim of a fit about a prediction says of a measure, by condition. */
function predictionsOf({ claims }: StudyResult, measure: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const claim of claims) {
    if (claim.kind !== 'fit' || claim.about !== 'prediction' || claim.measure !== measure) continue
    for (const { condition, x } of claim.over) found.set(condition, x)
  }
  return found
}

function seedsText(means: readonly ConditionMean[]): string {
  const counts = [...new Set(means.map(({ seeds }) => seeds))].sort((one, other) => one - other)
  return counts.length === 1 ? `${counts[0]} seeds` : `${counts[0]} to ${counts.at(-1)} seeds`
}
