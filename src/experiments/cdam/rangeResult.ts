import { zeroCrossing } from '../../analysis/correlationByDistance.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { bumpWidth } from '../../theory/cdam/bumpWidth.js'
import type { ExperimentResult, Plot, PublishedNumber } from '../experiment.js'
import { compare, writtenLike } from '../paper/published.js'
import { attractorGraph, type AttractorMatrix } from './attractorGraph.js'
import { cdamShape, mixtureName } from './cdamParameters.js'
import type { LevelRange } from './levelRange.js'
import { levelRangePlots, levelRangeSummary, levelRangeTables } from './levelRangeResult.js'
import { publishedCurves, rangeSource } from './publishedRange.js'

/** The correlation of attractors at one distance. */
export type CurveRow = Readonly<Record<'variant', string>
  & Record<'a' | 'h' | 'distance' | 'correlation' | 'betweenSets' | 'betweenPairs', number> & Record<'published', string>>

/** How far the correlation reaches for a = 1 − h; empty where it nowhere crosses zero, or there is no width. */
export type WidthRow = Readonly<Record<'variant', string> & Record<'h' | 'a' | 'active' | 'change', number>
  & Record<'crossing' | 'betweenSets' | 'width', number | ''>>

type Given = Readonly<Record<'graph' | 'rangeGraph' | 'meanLoad', string>
  & Record<'neurons' | 'replicates' | 'eta' | 'steps' | 'beta' | 'noise', number>>
  & Parameters<typeof levelRangeTables>[0]

const asPublished = ['graph', 'neurons', 'beta', 'eta', 'steps', 'noise', 'meanLoad'] as const

/** All that was measured on the graph. */
export interface RangeFound {
  readonly graph: MemoryGraph
  readonly curves: readonly CurveRow[]
  /** Of the setting that is asked for, the first set of patterns. */
  readonly matrices: readonly AttractorMatrix[]
  readonly widths: readonly WidthRow[]
  readonly levels: LevelRange
}

export function rangeResult(given: Given, { graph, curves, matrices, widths, levels }: RangeFound): ExperimentResult {
  const asked = curves.filter(({ variant }) => variant === curves[0]!.variant)
  const isPublished = asPublished.every((key) => given[key] === cdamShape[key].parse(undefined))
  return {
    summary: `How far along a memory graph do attractors correlate? ${crossingsTold(given, asked)} ${widthsTold(given, widths)}`
      + 'Where the whole mean pattern is subtracted, attractors far apart correlate negatively (on a regular graph with '
      + 'a + h = 1 by −1/(p‖w‖² − 1)), so that the crossing depends on p; '
      + 'with the mean term 1/n of the paper\'s equation, or on centred patterns, there is no such floor.\n\n'
      + levelRangeSummary(levels),
    tables: [
      {
        name: 'curves', title: 'Correlation of attractors against distance',
        caption: `Means over ${given.replicates} sets of patterns, with the standard deviation between sets and, of one `
          + 'set, between pairs. "As asked for" is the published setting unless parameters say otherwise; published '
          + `values are ${rangeSource}, for it alone.`,
        columns: [
          { key: 'variant', title: 'variant' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
          { key: 'distance', title: 'distance' }, { key: 'correlation', title: 'correlation' },
          { key: 'betweenSets', title: 'SD of sets' }, { key: 'betweenPairs', title: 'SD of pairs' },
          { key: 'published', title: 'published' },
        ],
        rows: curves.map((row) =>
          ({ ...row, published: row.variant === asked[0]!.variant && isPublished ? row.published : '' })),
      },
      {
        name: 'range', title: 'The range of recall with a = 1 − h',
        caption: `On ${given.rangeGraph}: the distance at which the mean correlation crosses zero (empty where it does not), `
          + 'the width of the bump '
          + 'of attention on a ring by its closed form (for h ≥ 1), vertices with more than 1 % of the attention, and the '
          + 'greatest change of a neuron in the last update, which says whether the states had settled.',
        columns: [
          { key: 'variant', title: 'variant' }, { key: 'h', title: 'h' }, { key: 'a', title: 'a' },
          { key: 'crossing', title: 'zero crossing' }, { key: 'betweenSets', title: 'SD of sets' },
          { key: 'width', title: 'width W' }, { key: 'active', title: 'active vertices' }, { key: 'change', title: 'change' },
        ],
        rows: widths,
      },
      ...levelRangeTables(given, levels),
    ],
    plots: [
      againstPublished(given, asked, isPublished),
      ...attractorGraph(graph, matrices, `After ${given.steps} updates, one set of patterns.`),
      byVariant(given, curves), rangePlot(given, widths),
      ...levelRangePlots(given, levels, isPublished),
    ],
    comparison: isPublished ? publishedNumbers(asked) : [],
  }
}

/** Where the correlation of the nearest and of the farthest reach crosses zero. */
function crossingsTold({ graph }: Given, rows: readonly CurveRow[]): string {
  const found = mixturesOf(rows).map(({ a, h, rows: own }) => ({
    mixture: mixtureName(a, h),
    crossing: zeroCrossing(own.map(({ distance, correlation }) => ({ distance, mean: correlation }))),
  }))
  const crossed = found.flatMap(({ mixture, crossing }) => (crossing === undefined ? [] : [{ mixture, crossing }]))
    .sort((one, other) => one.crossing - other.crossing)
  const [nearest, farthest] = [crossed[0], crossed.at(-1)]
  if (nearest === undefined || farthest === undefined) return `On ${graph} their mean correlation crosses zero nowhere.`
  const told = ({ mixture, crossing }: typeof nearest): string => `${crossing.toFixed(2)} (${mixture})`
  const nowhere = found.length - crossed.length
  return `On ${graph} their mean correlation crosses zero at a distance of ${told(nearest)}${nearest === farthest ? ''
    : ` to ${told(farthest)}`}${nowhere === 0 ? '' : `, and nowhere for ${nowhere} of ${found.length} mixtures`}.`
}

/** How the range compares with the width of a bump of attention. */
function widthsTold({ rangeGraph }: Given, widths: readonly WidthRow[]): string {
  const wide = widths.filter(({ variant, crossing, width }) =>
    variant === 'small step' && typeof crossing === 'number' && typeof width === 'number')
  if (wide.length === 0) return ''
  const ratios = wide.map(({ crossing, width }) => Number(crossing) / Number(width))
  const grows = wide.length >= 3 && ratios.every((ratio) => Math.abs(ratio - 1) < 0.25)
  return `On ${rangeGraph} with small steps that distance is ${Math.min(...ratios).toFixed(2)} to `
    + `${Math.max(...ratios).toFixed(2)} times the width of a bump of attention, 2π/arccos(1 − 1/h), `
    + `for h from ${wide[0]!.h} to ${wide.at(-1)!.h}${grows ? ': the range grows as √h' : ''}.\n\n`
}

function mixturesOf(rows: readonly CurveRow[]): { a: number; h: number; rows: CurveRow[] }[] {
  const names = [...new Set(rows.map(({ a, h }) => mixtureName(a, h)))]
  return names.map((name) => {
    const own = rows.filter(({ a, h }) => mixtureName(a, h) === name)
    return { a: own[0]!.a, h: own[0]!.h, rows: own }
  })
}

const againstPublished = ({ replicates }: Given, rows: readonly CurveRow[], isPublished: boolean): Plot => ({
  name: 'published-range', title: 'Correlation of attractors against distance',
  caption: `Ours: the mean of ${replicates} sets of patterns, with twice the standard deviation between sets on either `
    + `side.${isPublished ? ` Published: one set, ${rangeSource}.` : ''}`,
  rows: rows.flatMap(({ a, h, distance, correlation, betweenSets, published }) => [
    { mixture: mixtureName(a, h), distance, correlation, low: correlation - 2 * betweenSets,
      high: correlation + 2 * betweenSets, from: 'ours' },
    ...(published === '' || !isPublished ? [] : [{ mixture: mixtureName(a, h), distance, correlation: Number(published),
      low: Number(published), high: Number(published), from: 'published' }]),
  ]),
  x: { key: 'distance', title: 'distance in the graph', whole: true }, y: { key: 'correlation', title: 'correlation' },
  series: 'from', panel: 'mixture', oneScale: true, interval: { low: 'low', high: 'high', ends: '2 SD' },
  mark: 'line and points',
})

const byVariant = ({ replicates }: Given, rows: readonly CurveRow[]): Plot => ({
  name: 'variants', title: 'Variants of the model',
  caption: 'As asked for: η, mean term and noise of the parameters. Small step: true fixed points. Clean: patterns '
    + `without their own mean, no mean term, half the noise, small steps. Means over ${replicates} sets of patterns; the `
    + 'table “curves” has their standard deviation.',
  rows: rows.map(({ variant, a, h, distance, correlation }) =>
    ({ variant, mixture: mixtureName(a, h), distance, correlation })),
  x: { key: 'distance', title: 'distance in the graph', whole: true }, y: { key: 'correlation', title: 'correlation' },
  series: 'variant', panel: 'mixture', oneScale: true, mark: 'line',
})

const rangePlot = ({ rangeGraph, replicates }: Given, rows: readonly WidthRow[]): Plot => ({
  name: 'range', title: 'The range of recall',
  caption: `Where the mean correlation of attractors crosses zero on ${rangeGraph}, with a = 1 − h, and the width of a `
    + 'bump of attention by its closed form, 2π/arccos(1 − 1/h). Points without a crossing are left out. '
    + `Means over ${replicates} sets of patterns; the table “range” has their standard deviation.`,
  rows: [
    ...rows.flatMap(({ variant, h, crossing }) => (crossing === '' ? [] : [{ of: variant, h, distance: crossing }])),
    ...[...new Set(rows.map(({ h }) => h))].filter((h) => h >= 1)
      .map((h) => ({ of: 'width W', h, distance: bumpWidth(1 - h, h) })),
  ],
  x: { key: 'h', title: 'h' }, y: { key: 'distance', title: 'distance' }, series: 'of', mark: 'line and points',
})

/** The published numbers beside ours of the same setting, at these distances; the others are in table and plot. */
const distancesCompared = [1, 2, 3, 5]

function publishedNumbers(rows: readonly CurveRow[]): PublishedNumber[] {
  return publishedCurves.flatMap(({ a, h, correlations, crossing }) => {
    const own = rows.filter((row) => row.a === a && row.h === h)
    const found = zeroCrossing(own.map(({ distance, correlation }) => ({ distance, mean: correlation })))
    return [
      ...own.filter(({ distance }) => distancesCompared.includes(distance)).flatMap(
        ({ distance, correlation, betweenSets }) => {
          const published = correlations[distance - 1]
          return published === undefined ? [] : [compare(
            `correlation of attractors at distance ${distance}, ${mixtureName(a, h)}`, writtenLike('0.00', Number(published)),
            rangeSource, correlation, whyOf(betweenSets))]
        }),
      ...(crossing === undefined || found === undefined ? [] : [compare(
        `distance of the zero crossing, ${mixtureName(a, h)}`, crossing, rangeSource, found,
        whyOf(own[Math.floor(found) - 1]?.betweenSets ?? 0))]),
    ]
  })
}

const whyOf = (deviation: number): string => 'the notebook shows one set of patterns, drawn without a seed, read off its '
  + `picture; ours is the mean of several, whose correlations vary by ${deviation.toFixed(3)} (SD)`
