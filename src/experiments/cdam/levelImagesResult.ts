import { saidOfEstimates } from '../estimateOver.js'
import type { Plot, ResultTable } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'
import type { ImageLevelRow, ImageStepRow, LevelImages } from './levelImages.js'
import { signedDigits, twoDigits } from './twoDigits.js'

/** What of an experiment's parameters is told beside the levels. */
export interface LevelGiven extends Readonly<Record<'levelImages' | 'neighbours' | 'pixelThreshold' | 'cueNoise' | 'wordBeta'
  | 'steps' | 'eta' | 'levelReplicates' | 'volleyNoise' | 'pictured', number>> {
  readonly levelHeteros: readonly number[]
}

type Given = LevelGiven
type Found = Pick<LevelImages, 'levels' | 'steps'>

/** The two lines through the plane of a and h. */
const lines = [
  { name: 'a = 1', isOn: ({ a }: ImageLevelRow) => a === 1 },
  { name: 'a = 1 − h', isOn: ({ a, h }: ImageLevelRow) => Math.abs(a - (1 - h)) < 1e-6 },
] as const

const levelsOf = (rows: readonly ImageLevelRow[]): string[] => [...new Set(rows.map(({ level }) => level))]

/** What of a level lies on a line, by ascending h. */
const along = (rows: readonly ImageLevelRow[], given: Given, line: typeof lines[number], level: string): ImageLevelRow[] =>
  rows.filter((row) => row.level === level && line.isOn(row) && given.levelHeteros.includes(row.h))
    .sort((left, right) => left.h - right.h)

/** Between what shares of starts each level recalls, and where it parts most from attention. */
export function levelImagesSummary(given: Given, { levels: rows, steps }: Found): string {
  const levels = levelsOf(rows)
  const recalled = levels.map((level) => {
    const shares = rows.filter((row) => row.level === level).map(({ row }) => row)
    return `level ${level} recalls ${twoDigits(Math.min(...shares))} to ${twoDigits(Math.max(...shares))} of the starts`
  })
  return `\n\nOn words, the first ${given.levelImages} images joined with similar ones, ${recalled.join(', ')}, by a and h; `
    + `chance is ${twoDigits(1 / given.levelImages)} (table “levels”).`
    + levels.filter((level) => level !== 'attention').map((level) => parting(level, rows, steps)).join('')
    + inSpikes(rows)
}

/** How many starts do in spikes what the hard locations say, and how many of those that saturation leaves as they are. */
function inSpikes(all: readonly ImageLevelRow[]): string {
  const rows = all.filter(({ spiking }) => spiking !== '')
  if (rows.length === 0) return ''
  const unsaturated = rows.filter(({ saturated }) => Number(saturated) === 0)
  const shares = rows.map(({ saturated }) => Number(saturated))
  return ` In spikes ${counted(rows)} starts come to exactly the states of the hard locations, which only weights that do `
    + `not saturate warrant; of the sums at stored words ${Math.round(100 * Math.min(...shares))} to `
    + `${Math.round(100 * Math.max(...shares))} % are others for that${unsaturated.length === 0 ? ''
      : `, and where none is, ${counted(unsaturated)} starts do`}.`
}

/** `5 of 9`: starts of several rows added up. */
const counted = (rows: readonly ImageLevelRow[]): string => [0, 1].map((place) =>
  rows.reduce((sum, { spiking }) => sum + Number(spiking.split(' of ')[place]), 0)).join(' of ')

/** Of the mixtures along the steps, that at which a level's accuracy is farthest from attention's, and its steps. */
function parting(level: string, rows: readonly ImageLevelRow[], steps: readonly ImageStepRow[]): string {
  const own = steps.filter(({ to }) => to === level)
  const gaps = own.filter(({ place }) => place === 'end').map((end) => {
    const attention = rows.find((row) => row.level === 'attention' && row.a === end.a && row.h === end.h)!
    return { end, attention, gap: Math.abs(end.row - attention.row) }
  })
  if (gaps.length === 0) return ''
  const { end, attention } = gaps.reduce((most, one) => (one.gap > most.gap ? one : most))
  const way = own.filter((row) => row.a === end.a && row.h === end.h && row.place !== 'beside')
  const widest = way.reduce((most, row) => (Math.abs(row.moved) > Math.abs(most.moved) ? row : most))
  return ` Level ${level} parts most from attention at ${mixtureName(end.a, end.h)}, where ${twoDigits(end.row)} are recalled `
    + `in place of ${twoDigits(attention.row)}; of what is changed on the way, one thing at a time, most is done by “${
      widest.changed}” (${signedDigits(widest.moved)}).`
}

const measureColumns = [
  { key: 'row', title: 'right by start' }, { key: 'rowLow', title: '95 % from' }, { key: 'rowHigh', title: 'to' },
  { key: 'column', title: 'by pattern' },
  { key: 'self', title: 'self' }, { key: 'distinct', title: 'different' }, { key: 'change', title: 'change' },
  { key: 'sets', title: 'sets' },
]
const levelColumns = [
  { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' }, { key: 'about', title: 'which' },
  ...measureColumns, { key: 'saturated', title: 'saturated' }, { key: 'spiking', title: 'same in spikes' },
]
const stepColumns = [
  { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'to', title: 'way to' }, { key: 'place', title: 'place' },
  { key: 'changed', title: 'changed' }, { key: 'comparedWith', title: 'compared with' }, { key: 'moved', title: 'moved' },
  ...measureColumns,
]

export const levelImagesTables = (given: Given, { levels, steps }: Found): ResultTable[] => [
  {
    name: 'levels', title: 'Images recalled at each level',
    caption: `The first ${given.levelImages} images as words: a bit is 1 where the file says so, of grey values from `
      + `${given.pixelThreshold} of the greatest on. The graph joins each image with the ${given.neighbours} most `
      + `correlated ones. Cues: words with ${Math.round(100 * given.cueNoise)} % of bits flipped, then ${given.steps} steps `
      + `of ${given.eta}. A start is right where its last state correlates most with its own word; chance is `
      + `1/${given.levelImages}. Means over ${given.levelReplicates} sets of cues, each with hard locations of its own. Self `
      + 'is the correlation with the own word, different counts the states that correlate by less than 0.95. Saturated: the '
      + 'share of the sums at stored words that counters of more bits would have otherwise. Same in spikes: starts whose '
      + 'last state in the spiking circuit is that of its hard locations in every bit; where weights saturate it need not be.',
    columns: levelColumns, rows: columnsOf(levels, levelColumns),
  },
  {
    name: 'level-steps', title: 'Where the levels part, one thing at a time',
    caption: 'Each row changes one thing of the one that it is compared with, on the same cues: the way leads from attention '
      + 'to the level, and other things lie beside it. Moved: the change of the share that is right by start. Majority: '
      + 'each read is a word of ±1, while the state stays real; with a small β, weights are broad. Sdm: hard locations that '
      + `win in place of the softmax of β ${given.wordBeta}. Volley: the memory gets the state as a word, with noise `
      + `${given.volleyNoise}. All cells: weights of the claws of all granule cells that there could be, in place of the `
      + 'softmax. Mean kept: counters without their mean over locations taken away. Mean removed: what all words have in '
      + 'common is unlearnt in random contexts. Weights of more bits do not saturate; strengths are integers of at most '
      + '16, and saturate weights less where they are rounded to at most 4.',
    columns: stepColumns, rows: columnsOf(steps, stepColumns),
  },
].filter(({ rows }) => rows.length > 0)

export const levelImagesPlots = (given: Given, { levels: rows, steps }: Found): Plot[] => [
  {
    name: 'levels', title: 'Starts recalled at each level',
    caption: `${given.levelImages} images as words, each joined with its ${given.neighbours} most similar ones. `
      + saidOfEstimates(given.levelReplicates, 'set of cues', 'sets of cues'),
    rows: lines.flatMap((line) => levelsOf(rows).flatMap((level) => along(rows, given, line, level)
      .map(({ h, row, rowLow, rowHigh }) => ({ panel: line.name, level, h, accuracy: row, low: rowLow, high: rowHigh })))),
    x: { key: 'h', title: 'h' }, y: { key: 'accuracy', title: 'starts that are right' }, series: 'level', panel: 'panel',
    oneScale: true, overlaid: true, interval: { low: 'low', high: 'high' }, mark: 'line and points',
  },
  ...[...new Set(steps.map(({ to }) => to))].map((to): Plot => ({
    name: `steps-to-${to}`, title: `From attention to level ${to}, one thing at a time`,
    caption: 'The share of starts that are right after each step (the table level-steps says what is changed). Those in '
      + 'brackets lie beside the way.',
    rows: [
      ...rows.filter((row) => row.level === 'attention' && steps.some(({ a, h }) => a === row.a && h === row.h))
        .map(({ a, h, row }) => ({ mixture: mixtureName(a, h), step: 'attention', accuracy: row })),
      ...steps.filter((row) => row.to === to).map(({ a, h, changed, place, row }) =>
        ({ mixture: mixtureName(a, h), step: place === 'beside' ? `(${changed})` : changed, accuracy: row })),
    ],
    x: { key: 'step', title: 'step' }, y: { key: 'accuracy', title: 'starts that are right' }, series: 'mixture',
    mark: 'points',
  })),
]
