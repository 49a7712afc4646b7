import type { Measure } from '../../studies/measure.js'
import type { ConditionMean, StudyResult } from '../../studies/studyResult.js'
import type { Figure } from '../figure.js'
import { plotFigure } from '../plotFigure.js'
import { conditionDots } from './conditionDots.js'

/** A measure of the conditions that have it. */
export interface DrawnMeasure {
  readonly name: string
  /** What it means, with its unit: the title of its axis. */
  readonly axis: string
  readonly title: string
  readonly caption: string
  readonly means: readonly ConditionMean[]
  /** What a claim says that theory predicts, by condition. */
  readonly predicted: ReadonlyMap<string, number>
}

/**
 * Each measure against the conditions: along the factor of numbers that has most values with one line for each setting of
 * the other ones, or, where that would be no lines but single points, one condition below the other.
 */
export function conditionPlots(result: StudyResult, measures: readonly Measure[]): Figure[] {
  return measures.flatMap(({ name, unit, meaning }) => {
    const means = result.means.filter(({ measure, seeds }) => measure === name && seeds > 0)
    if (means.length === 0) return []
    const predicted = predictionsOf(result, name)
    const caption = `Means over ${seedsText(means)} with 95 % intervals (percentile bootstrap over seeds)`
      + `${predicted.size > 0 ? '; predicted: what a claim takes from theory' : ''}.`
    const along = axisOf(means)
    const title = `${name} ${along === undefined ? 'by condition' : `against ${along}`}`
    const axis = unit === '1' ? meaning : `${meaning} (${unit})`
    const drawn = { name, axis, title, caption, means, predicted }
    return [along === undefined ? conditionDots(drawn) : conditionLines(drawn, along)]
  })
}

function conditionLines({ name, axis, title, caption, means, predicted }: DrawnMeasure, along: string): Figure {
  const measured = means.map((one) => rowOf(one, along, one.mean, one.low, one.high, ''))
  const expected = means.flatMap((one) => {
    const x = predicted.get(one.condition)
    return x === undefined ? [] : [rowOf(one, along, x, x, x, 'predicted')]
  })
  const rows = [...measured, ...expected]
  const lines = [...new Set(rows.map(({ line }) => line))]
  return plotFigure({
    name: `measure-${name}`, title, caption, rows,
    x: { key: 'x', title: along, ...(rows.every(({ x }) => Number.isInteger(x)) && { whole: true }) },
    y: { key: 'mean', title: axis },
    ...(lines.length > 1 && { series: 'line', overlaid: true }),
    ...(expected.length > 0 && { measured: lines.filter((line) => !line.includes('predicted')) }),
    interval: { low: 'low', high: 'high' },
    mark: 'line and points',
  })
}

/** Of the factors whose values are numbers, of which most settings of the others have several, the one with most values. */
function axisOf(means: readonly ConditionMean[]): string | undefined {
  const valuesOf = (factor: string) => new Set(means.map(({ factors }) => factors[factor]))
  const able = Object.keys(means[0]!.factors).filter((factor) => {
    const values = valuesOf(factor)
    const lines = new Set(means.map(({ factors }) => othersOf(factors, factor)))
    return values.size > 1 && [...values].every((value) => typeof value === 'number') && 2 * lines.size <= means.length
  })
  return able.sort((one, other) => valuesOf(other).size - valuesOf(one).size)[0]
}

const othersOf = (factors: ConditionMean['factors'], along: string): string =>
  Object.entries(factors).filter(([name]) => name !== along).map(([name, value]) => `${name}=${value}`).join(', ')

const rowOf = ({ factors }: ConditionMean, along: string, mean: number, low: number, high: number, kind: string) => ({
  x: factors[along]!, mean, low, high,
  line: [othersOf(factors, along), kind].filter((part) => part !== '').join(', ') || 'measured',
})

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
