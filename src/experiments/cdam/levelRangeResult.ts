import type { Plot, ResultTable } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import type { LevelCurveRow, LevelRange, LevelStepRow } from './levelRange.js'
import { publishedCurves, rangeSource } from './publishedRange.js'
import { signedDigits, twoDigits } from './twoDigits.js'

type Given = Readonly<Record<'bits' | 'levelReplicates' | 'cueNoise' | 'volleyNoise' | 'steps' | 'eta', number>>

const mixturesOf = <Row extends { readonly a: number; readonly h: number }>(rows: readonly Row[]): Row[][] => {
  const names = [...new Set(rows.map(({ a, h }) => mixtureName(a, h)))]
  return names.map((name) => rows.filter(({ a, h }) => mixtureName(a, h) === name))
}

/** Where each level parts most from attention, with the change that does most of it. */
export function levelRangeSummary({ curves, reaches, steps }: LevelRange): string {
  const levels = [...new Set(reaches.map(({ level }) => level))]
  const checked = reaches.filter(({ spiking }) => spiking !== '')
  const [same, starts] = [0, 1].map((place) =>
    checked.reduce((sum, { spiking }) => sum + Number(spiking.split(' of ')[place]), 0))
  return `On words, where the mean correlation crosses zero at each level is in the table “levels”. ${stepping(steps)}`
    + levels.filter((level) => level !== 'attention').map((level) => parting(level, curves, steps)).join(' ')
    + (checked.length === 0 ? '' : ` In spikes ${same} of ${starts} starts come to exactly the states of the hard locations.`)
}

/** The mixture whose C(1) at level attention depends most on the step. */
function stepping(steps: readonly LevelStepRow[]): string {
  const shorter = steps.filter(({ to }) => to === 'attention')
  if (shorter.length === 0) return ''
  const most = farthest(shorter)
  return `Shorter steps over the same time move C(1) of attention by at most ${signedDigits(most.moved)}, at `
    + `${mixtureName(most.a, most.h)}. `
}

/** Where a level's C(1) is farthest from that of attention, and the step of the way there that moves it most. */
function parting(level: string, curves: readonly LevelCurveRow[], steps: readonly LevelStepRow[]): string {
  const neighbours = curves.filter(({ distance }) => distance === 1)
  const gaps = neighbours.filter((row) => row.level === level).map((row) => {
    const attention = neighbours.find((other) => other.level === 'attention' && other.a === row.a && other.h === row.h)!
    return { ...row, attention: attention.correlation, gap: Math.abs(row.correlation - attention.correlation) }
  })
  if (gaps.length === 0) return ''
  const widest = gaps.reduce((most, one) => (one.gap > most.gap ? one : most))
  const way = steps.filter(({ to, a, h, place }) => to === level && a === widest.a && h === widest.h && place !== 'beside')
  return `Level ${level} parts most from attention at ${mixtureName(widest.a, widest.h)}, where neighbours correlate by `
    + `${twoDigits(widest.correlation)} in place of ${twoDigits(widest.attention)}${way.length === 0 ? '.'
      : `; of what is changed on the way, one thing at a time, most is done by “${farthest(way).changed}” (${
        signedDigits(farthest(way).moved)}).`}`
}

/** The step that moves C(1) most. */
const farthest = (rows: readonly LevelStepRow[]): LevelStepRow =>
  rows.reduce((most, one) => (Math.abs(one.moved) > Math.abs(most.moved) ? one : most))

export const levelRangeTables = (given: Given, { curves, reaches, steps }: LevelRange): ResultTable[] => [
  {
    name: 'levels', title: 'The range of recall at each level',
    caption: `Words of ${given.bits} bits, of which each bit is 1 in half, from cues with `
      + `${Math.round(100 * given.cueNoise)} % of bits flipped, after ${given.steps} steps of ${given.eta}: where the `
      + 'mean correlation of the states of two starts crosses zero (empty where it does not in some set), its '
      + 'standard deviation between sets of words, the root mean square of a state (1 for a word), and the greatest '
      + 'change of a bit in the last step. In spikes: starts in which the spiking circuit comes to exactly the state '
      + 'of its hard locations.',
    columns: [
      { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' }, { key: 'about', title: 'which' },
      { key: 'crossing', title: 'zero crossing' }, { key: 'betweenSets', title: 'SD of sets' },
      { key: 'size', title: 'size of a state' }, { key: 'change', title: 'change' }, { key: 'sets', title: 'sets' },
      { key: 'spiking', title: 'same in spikes' },
    ],
    rows: reaches,
  },
  {
    name: 'level-steps', title: 'Where the levels part, one thing at a time',
    caption: 'C(d): the mean correlation of attractors at distance d. Each row changes one thing of the one that it is '
      + 'compared with, on the same words: the way leads from attention to the level, and what lies beside differs '
      + 'from the level in one number. Moved: the change of C(1), with its standard deviation between sets. Majority: '
      + 'each read is a word of ±1, while the state stays real. Sdm: hard locations that win in place of the softmax. '
      + `Volley: the memory gets the state as a word, with noise ${given.volleyNoise}. All cells: weights of the `
      + 'claws, of all granule cells that there could be, in place of the softmax; what is left to the circuit is '
      + 'that its cells are not so many. Steps ÷ 4: a quarter as long and four times as many, so that states which long '
      + 'steps throw to and fro can settle.',
    columns: [
      { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'to', title: 'way to' }, { key: 'place', title: 'place' },
      { key: 'changed', title: 'changed' }, { key: 'comparedWith', title: 'compared with' }, { key: 'first', title: 'C(1)' },
      { key: 'second', title: 'C(2)' }, { key: 'third', title: 'C(3)' }, { key: 'crossing', title: 'zero crossing' },
      { key: 'moved', title: 'moved' }, { key: 'movedSets', title: 'SD of that' }, { key: 'sets', title: 'sets' },
    ],
    rows: steps,
  },
  {
    name: 'level-curves', title: 'Correlation of attractors against distance, at each level',
    caption: `Means over ${given.levelReplicates} sets of words, with the standard deviation between them.`,
    columns: [
      { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' },
      { key: 'distance', title: 'distance' }, { key: 'correlation', title: 'correlation' },
      { key: 'betweenSets', title: 'SD of sets' },
    ],
    rows: curves,
  },
]

/** `withPublished`: the published curves are of this setting. */
export const levelRangePlots = (
  given: Given, { curves, steps }: LevelRange, withPublished: boolean,
): Plot[] => [levelLines(given, curves, withPublished), ...stepLines(steps, curves)]

const levelLines = ({ levelReplicates }: Given, rows: readonly LevelCurveRow[], withPublished: boolean): Plot => ({
  name: 'levels', title: 'Correlation of attractors at each level',
  caption: `Means of ${levelReplicates} sets of words; bands: twice the standard deviation between sets on either side.`
    + `${withPublished ? ` Published: one set of real-valued patterns, ${rangeSource}.` : ''}`,
  rows: [
    ...rows.map(({ level, a, h, distance, correlation, betweenSets }) => ({
      level, mixture: mixtureName(a, h), distance, correlation, low: correlation - 2 * betweenSets,
      high: correlation + 2 * betweenSets,
    })),
    ...(withPublished ? mixturesOf(rows).flatMap(([first]) => published(first!.a, first!.h)) : []),
  ],
  x: { key: 'distance', title: 'distance in the graph', whole: true }, y: { key: 'correlation', title: 'correlation' },
  series: 'level', panel: 'mixture', oneScale: true, mark: 'line',
  interval: { low: 'low', high: 'high', as: 'band', ends: '2 SD' },
  ...(withPublished && { measured: ['published'] }),
})

const published = (a: number, h: number) =>
  (publishedCurves.find((curve) => curve.a === a && curve.h === h)?.correlations ?? []).flatMap((correlation, index) => (
    correlation === undefined ? [] : [{
    level: 'published', mixture: mixtureName(a, h), distance: index + 1, correlation: Number(correlation),
    low: Number(correlation), high: Number(correlation),
  }]))

/** C(1) along the way to each level, and beside its end. */
const stepLines = (rows: readonly LevelStepRow[], curves: readonly LevelCurveRow[]): Plot[] =>
  [...new Set(rows.map(({ to }) => to))].filter((to) => to !== 'attention').map((to) => ({
    name: `steps-to-${to}`, title: `From attention to level ${to}, one thing at a time`,
    caption: 'The correlation of the states of neighbours, C(1), after each step (the table level-steps says what is changed). '
      + `Those in brackets differ from attention, or from level ${to}, in one number. Means over sets of words, as `
      + 'many as that table says.',
    rows: [
      ...curves.filter(({ level, distance }) => level === 'attention' && distance === 1)
        .map(({ a, h, correlation }) => ({ mixture: mixtureName(a, h), step: 'attention', correlation })),
      ...rows.filter((row) => [to, 'attention'].includes(row.to) && row.first !== '')
        .map(({ a, h, changed, place, first }) => ({
          mixture: mixtureName(a, h), step: place === 'beside' ? `(${changed})` : changed, correlation: first,
        })),
    ],
    x: { key: 'step', title: 'step' }, y: { key: 'correlation', title: 'C(1)' }, series: 'mixture', mark: 'points',
  }))
