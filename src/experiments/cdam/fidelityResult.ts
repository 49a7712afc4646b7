import { vertexCapacity } from '../../theory/cdam/vertexCapacity.js'
import { holdsOneVertex } from '../../theory/cdam/vertexAttractor.js'
import { estimateOver, saidOfEstimates } from '../estimateOver.js'
import type { ExperimentResult, Plot, PublishedNumber } from '../experiment.js'
import { grouped } from '../grouped.js'
import { compare } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import type { Overlaps } from './fidelityPoint.js'
import { surrogateLimits } from './surrogatePoint.js'

/** One memory with one mixture and one number of patterns, over sets of patterns. */
export interface FidelityFound {
  readonly memory: string
  readonly a: number
  readonly h: number
  readonly patterns: number
  readonly overlaps: readonly Overlaps[]
  readonly numbers: number
  readonly bits: number
}

export interface CapacityFound {
  readonly neurons: number
  readonly effectiveBeta: number
  readonly a: number
  readonly h: number
  /** One a set of patterns. */
  readonly capacities: readonly number[]
}

interface Given {
  readonly neurons: number
  readonly patterns: readonly number[]
  readonly degree: number
  readonly noise: number
  readonly replicates: number
}

export function fidelityResult(
  given: Given, found: readonly FidelityFound[], capacities: readonly CapacityFound[], seed: number,
): ExperimentResult {
  const rows = found.map((one) => fidelityRow(one, seed))
  const capacityRows = capacities.map((one) => capacityRow(given, one, seed))
  const { neurons, patterns, degree, replicates, noise } = given
  const columns = [
    { key: 'memory', title: 'memory' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
    { key: 'patterns', title: 'P' }, { key: 'numbers', title: 'numbers kept' }, { key: 'bits', title: 'bits kept' },
    { key: 'own', title: 'own overlap' }, { key: 'ownLow', title: '95 % from' }, { key: 'ownHigh', title: 'to' },
    { key: 'neighbour', title: 'neighbours' }, { key: 'neighbourLow', title: '95 % from' },
    { key: 'neighbourHigh', title: 'to' }, { key: 'other', title: 'others' },
  ]
  return {
    summary: summaryOf(given, rows, capacityRows),
    tables: [
      {
        name: 'fidelity', title: 'Overlaps against the number of patterns',
        caption: `Pearson's correlation of where cues with ${100 * noise} % wrong bits lead with their own pattern, its `
          + `neighbours, and all others; random words of ${neurons} bits on a random graph of degree ${degree}; means over `
          + `${replicates} sets with bootstrap intervals over sets. Numbers kept: CDAM keeps its patterns and lists of `
          + 'neighbours, Hopfield n² weights (of which half are different), SDM a counter for each bit of each hard '
          + 'location; addresses of locations are drawn anew from the seed. Bits kept: a bit for each bit of a pattern, '
          + '⌈log₂ P⌉ for a neighbour, ⌈log₂(2P + 1)⌉ for a weight (of whole strengths), 16 for a counter.',
        columns, rows,
      },
      {
        name: 'capacity', title: 'How many patterns CDAM holds as the field equation does',
        caption: `The greatest P tried (of ${patterns.join(', ')}) up to which, from the patterns themselves, at least `
          + `${100 * surrogateLimits.support} % of the starts end with the active vertices of the field equation, and mean `
          + `overlaps with own pattern and neighbours are within ${surrogateLimits.overlap} of its mixture. Means over `
          + `${replicates} sets. Closed form: where attention to one vertex holds (a > h/d), the P of which as many keep `
          + 'it to 1 %; empty elsewhere.',
        columns: [
          { key: 'neurons', title: 'n' }, { key: 'effectiveBeta', title: 'β_eff' }, { key: 'a', title: 'a' },
          { key: 'h', title: 'h' }, { key: 'capacity', title: 'capacity (P)' }, { key: 'low', title: '95 % from' },
          { key: 'high', title: 'to' }, { key: 'closedForm', title: 'closed form (P)' },
        ],
        rows: capacityRows,
      },
    ],
    plots: [
      overlapPlot(rows, 'own', 'own-overlap', 'Overlap with the own pattern', given),
      overlapPlot(rows, 'neighbour', 'neighbour-overlap', 'Overlap with neighbours', given),
      memoryPlot(rows, given), ...(capacityRows.length === 0 ? [] : [capacityPlot(capacityRows, given)]),
    ],
    comparison: [...hopfieldLimit(given, rows), {
      quantity: 'capacity of CDAM', published: 'none',
      source: 'Burns 2024, section 2.2 (as others quote it)', ours: 'see the tables', agrees: null,
      why: 'the paper leaves open what capacity means for such a mixture; our surrogate says up to '
        + 'which P finitely many neurons do what infinitely many would',
    }],
  }
}

/** Where recall from the Hopfield matrix ends, beside its known limit. */
function hopfieldLimit({ neurons }: Given, rows: readonly FidelityRow[]): PublishedNumber[] {
  const own = rows.filter(({ memory, a, h }) => memory === 'Hopfield' && a === 1 && h === 0)
  const held = own.filter((row) => row.own >= 0.95).at(-1)
  if (held === undefined || held === own.at(-1)) return []
  return [compare('patterns for each neuron up to which the Hopfield matrix recalls them (overlap of 0.95)', '0.14',
    'Hopfield 1982', held.patterns / neurons, 'only some numbers of patterns are tried, and small networks go over gradually')]
}

type FidelityRow = ReturnType<typeof fidelityRow>

function fidelityRow({ memory, a, h, patterns, overlaps, numbers, bits }: FidelityFound, seed: number) {
  const estimate = (of: keyof Overlaps) => estimateOver(
    overlaps.map((one) => one[of]), seed, `fidelity/bootstrap/${memory}/${a}/${h}/${patterns}/${of}`)
  const own = estimate('own')
  const neighbour = estimate('neighbour')
  return {
    memory, a, h, patterns, numbers, bits, own: own.mean, ownLow: own.low, ownHigh: own.high,
    neighbour: neighbour.mean, neighbourLow: neighbour.low, neighbourHigh: neighbour.high, other: estimate('other').mean,
  }
}

type CapacityRow = ReturnType<typeof capacityRow>

function capacityRow({ degree }: Given, { neurons, effectiveBeta, a, h, capacities }: CapacityFound, seed: number) {
  const { mean, low, high } = estimateOver(
    capacities, seed, `fidelity/bootstrap/${neurons}/${effectiveBeta}/${a}/${h}`)
  const closed = holdsOneVertex(a, h, 1 / degree)
    ? vertexCapacity({ neurons, effectiveBeta, a, h, degree }, surrogateLimits.support) : undefined
  return { neurons, effectiveBeta, a, h, capacity: mean, low, high, closedForm: closed ?? '' }
}

function summaryOf(
  { neurons, patterns }: Given, rows: readonly FidelityRow[], capacities: readonly CapacityRow[],
): string {
  const most = patterns.at(-1)!
  const least = patterns[0]!
  const at = (memory: string, a: number, h: number, count: number): FidelityRow =>
    rows.find((row) => row.memory === memory && row.a === a && row.h === h && row.patterns === count)!
  const memories = [...new Set(rows.map(({ memory }) => memory))]
  const mixtures = mixturesOf(rows)
  const { a, h } = mixtures.find((one) => one.h === 0) ?? mixtures[0]!
  const parts = memories.map((memory) =>
    `${memory} ${at(memory, a, h, least).own.toFixed(2)} and ${at(memory, a, h, most).own.toFixed(2)}`)
  const budget = neurons * neurons
  const within = patterns.filter((count) => rows.every((row) =>
    row.memory !== 'CDAM' || row.patterns !== count || row.numbers <= budget)).at(-1)
  const holding = capacities.filter(({ closedForm }) => closedForm !== '')
  const wide = capacities.filter(({ closedForm }) => closedForm === '')
  return 'How well are patterns and their neighbours recalled the more are stored? With auto-association alone CDAM is a dense '
    + 'associative memory. The more hetero-association, the less of the own pattern and the more of its neighbours is '
    + 'recalled; while attention to one vertex holds, this does not depend on P, and beyond that it does, gradually.\n\n'
    + `With ${mixtureName(a, h)} the overlap with the own pattern at ${least} and at ${most} stored words of ${neurons} bits `
    + `is: ${parts.join('; ')}.\n\n`
    + (within === undefined ? '' : `CDAM keeps no more numbers than the ${grouped(budget)} weights of a Hopfield matrix up to `
      + `${within} of the patterns tried. `)
    + (holding.length === 0 ? '' : `Where attention to one vertex holds, the number of patterns held to within `
      + `${surrogateLimits.overlap} is within a factor of ${factor} of the closed form, as far as ${most} patterns can show, `
      + `in ${holding.filter((row) => isNear(row, most)).length} of ${holding.length} settings. `)
    + (wide.length === 0 ? '' : `Where it does not hold, no more than ${Math.max(...wide.map(({ capacity }) => capacity))} `
      + 'patterns are, on average: which vertices are active then depends on the draw of the patterns.')
}

const factor = 4

/** Whether both are small, or near each other; what is beyond the most that was tried counts as that. */
function isNear({ capacity, closedForm }: CapacityRow, most: number): boolean {
  const expected = Math.min(most, Number(closedForm))
  return Math.max(capacity, 4) <= factor * Math.max(expected, 4) && Math.max(expected, 4) <= factor * Math.max(capacity, 4)
}

const mixturesOf = <Row extends { readonly a: number; readonly h: number }>(rows: readonly Row[]) =>
  [...new Map(rows.map(({ a, h }) => [mixtureName(a, h), { a, h }])).values()]

/** As names: numbers of patterns that double stand in equal steps. */
const patternsAxis = { key: 'patterns', title: 'stored patterns' } as const

const overlapPlot = (
  rows: readonly FidelityRow[], of: 'own' | 'neighbour', name: string, title: string, { replicates }: Given,
): Plot => ({
  name, title,
  caption: `${saidOfEstimates(replicates, 'set of patterns', 'sets of patterns')} Lines are mixtures of auto- and `
    + 'hetero-association; panels are memories.',
  rows: rows.map((row) => ({
    memory: row.memory, mixture: mixtureName(row.a, row.h), patterns: String(row.patterns), overlap: row[of],
    low: row[`${of}Low`], high: row[`${of}High`],
  })),
  x: patternsAxis, y: { key: 'overlap', title: 'overlap' }, series: 'mixture', panel: 'memory', oneScale: true,
  interval: { low: 'low', high: 'high' }, mark: 'line and points',
})

const memoryPlot = (rows: readonly FidelityRow[], { neurons, replicates }: Given): Plot => ({
  name: 'memory-used', title: 'Overlap with the own pattern by memory used',
  caption: `Points of a line are numbers of patterns, means over ${replicates} sets; the figure above has their intervals. `
    + `Hopfield’s n² = ${grouped(neurons * neurons)} weights and the counters of SDM are there before the first pattern is; `
    + 'CDAM grows with its patterns.',
  rows: rows.map((row) => ({
    memory: row.memory, mixture: mixtureName(row.a, row.h), perPattern: row.bits / row.patterns, overlap: row.own,
  })),
  x: { key: 'perPattern', title: 'bits kept for each pattern', scale: 'log' }, y: { key: 'overlap', title: 'overlap' },
  series: 'memory', panel: 'mixture', oneScale: true, mark: 'line and points',
})

const capacityPlot = (rows: readonly CapacityRow[], { patterns, replicates }: Given): Plot => {
  const most = patterns.at(-1)!
  const shown = rows.filter(({ closedForm }) => closedForm !== '')
  const measured = [...new Set(shown.map(({ effectiveBeta }) => `β_eff = ${effectiveBeta}`))]
  return {
    name: 'capacity', title: 'Patterns that CDAM holds, where attention to one vertex does',
    caption: `Points: the surrogate. ${saidOfEstimates(replicates, 'set of patterns', 'sets of patterns')} Lines: the closed `
      + `form, up to ${most}, the most patterns tried.`,
    rows: shown.flatMap(({ neurons, effectiveBeta, a, h, capacity, low, high, closedForm }) => {
      const held = Math.min(most, Number(closedForm))
      const point = { mixture: mixtureName(a, h), neurons }
      return [
        { ...point, of: `β_eff = ${effectiveBeta}`, capacity, low, high },
        { ...point, of: `β_eff = ${effectiveBeta}, closed form`, capacity: held, low: held, high: held },
      ]
    }),
    x: { key: 'neurons', title: 'neurons n', whole: true }, y: { key: 'capacity', title: 'patterns held' },
    series: 'of', measured, panel: 'mixture', oneScale: true, interval: { low: 'low', high: 'high' },
    mark: 'line and points',
  }
}
