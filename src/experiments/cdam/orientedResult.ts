import { saidOfEstimates, type Estimated } from '../estimateOver.js'
import type { ExperimentResult, Plot, ResultTable } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'

/** What came of kicks that go round the ring by `stride` vertices each (0: without kicks), with SDs between sets. */
export interface OrientedRow {
  readonly a: number
  readonly h: number
  readonly stride: number
  /** The share of kicks whose pattern the state was near when the next one came. */
  readonly followed: number
  readonly followedDeviation: number
  /** Vertices that the state went by the end, and that the kicks did: negative is against the numbering. */
  readonly moved: number
  readonly movedDeviation: number
  readonly kicked: number
}

/** The nearest vertex after an update, of the first set of patterns. */
export interface PositionRow {
  readonly a: number
  readonly h: number
  readonly stride: number
  readonly update: number
  readonly vertex: number
}

/** How often a sequence went on (`kept`) after a random pattern had been added. */
export interface DistractedRow extends Estimated<'kept'> {
  readonly a: number
  readonly h: number
  readonly amplitude: number
  /** Vertices an update, without distractors. */
  readonly speed: number
}

type Given = Readonly<Record<'vertices' | 'interval' | 'steps' | 'near' | 'replicates' | 'distractedVertices'
  | 'distractedInterval' | 'keptWithin' | 'beta' | 'neurons', number>>

export function orientedResult(
  given: Given, oriented: readonly OrientedRow[], positions: readonly PositionRow[],
  distracted: readonly DistractedRow[],
): ExperimentResult {
  return {
    summary: `Can recall be led from outside? ${orientedTold(given, oriented)}\n\n${distractedTold(given, distracted)}`,
    tables: [orientedTable(given, oriented), distractedTable(given, distracted)],
    plots: [positionPlot(given, positions), keptPlot(given, distracted)],
    comparison: [],
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
const strideName = (stride: number): string =>
  (stride === 0 ? 'no kicks' : `kicks ${stride} vert${stride === 1 ? 'ex' : 'ices'} apart`)

const ofRow = ({ a, h, followed }: OrientedRow): string => `${percent(followed)} (${mixtureName(a, h)})`

function orientedTold({ near, vertices }: Given, rows: readonly OrientedRow[]): string {
  const free = rows.filter(({ stride }) => stride === 0)
  const drift = Math.max(...free.map(({ moved }) => Math.abs(moved)))
  const told = [...new Set(rows.map(({ stride }) => stride))].filter((stride) => stride > 0).map((stride) => {
    const own = rows.filter((row) => row.stride === stride)
    const [best, worst] = [own.reduce((most, row) => (row.followed > most.followed ? row : most)),
      own.reduce((least, row) => (row.followed < least.followed ? row : least))]
    return `${strideName(stride)} are followed by ${best.followed === worst.followed ? ofRow(best)
      : `${ofRow(worst)} to ${ofRow(best)}`}`
  })
  const chance = `By chance it would be ${percent(chanceOf(near, vertices))}.`
  return `An undirected ring has no direction of its own: without kicks states end at most ${drift.toFixed(1)} vertices from `
    + 'their start, on average over sets of patterns.'
    + `${told.map((text) => ` ${text[0]!.toUpperCase()}${text.slice(1)}.`).join('')} ${chance}`
}

function distractedTold({ distractedVertices, keptWithin }: Given, rows: readonly DistractedRow[]): string {
  const amplitudes = [...new Set(rows.map(({ amplitude }) => amplitude))].filter((amplitude) => amplitude > 0)
  if (amplitudes.length === 0) return 'No distractors were asked for.'
  const { best, worst } = amplitudes.map((amplitude) => extremesOf(rows.filter((row) => row.amplitude === amplitude)))
    .reduce((most, one) => (gapOf(one) > gapOf(most) ? one : most))
  return `Mixtures differ most after distractors of amplitude ${best.amplitude}: sequences go on best with `
    + `${mixtureName(best.a, best.h)} (${toldSpeed(best)}), worst with ${mixtureName(worst.a, worst.h)} (${toldSpeed(worst)}); `
    + `by chance it would be ${percent(chanceOf(keptWithin, distractedVertices))}.`
}

type Extremes = Readonly<Record<'best' | 'worst', DistractedRow>>

const extremesOf = (rows: readonly DistractedRow[]): Extremes => ({
  best: rows.reduce((most, row) => (row.kept > most.kept ? row : most)),
  worst: rows.reduce((least, row) => (row.kept < least.kept ? row : least)),
})

const gapOf = ({ best, worst }: Extremes): number => best.kept - worst.kept

const toldSpeed = ({ kept, speed }: DistractedRow): string =>
  `${percent(kept)}; ${speed.toFixed(2).replace('-', '−')} vertices an update`

/** The share of a ring that is at most so far from a vertex. */
const chanceOf = (within: number, vertices: number): number => (2 * within + 1) / vertices

const mixtureColumns = [{ key: 'a', title: 'a' }, { key: 'h', title: 'h' }] as const

function orientedTable({ vertices, interval, steps, near, replicates, neurons, beta }: Given,
  rows: readonly OrientedRow[]): ResultTable {
  const columns = [
    ...mixtureColumns, { key: 'stride', title: 'stride of kicks' }, { key: 'followed', title: 'followed' },
    { key: 'followedDeviation', title: 'SD of sets' }, { key: 'moved', title: 'vertices moved' },
    { key: 'movedDeviation', title: 'SD of sets' }, { key: 'kicked', title: 'vertices kicked' },
  ]
  return {
    name: 'oriented', title: 'Kicks round an undirected ring', columns, rows: columnsOf(rows, columns),
    caption: `A ring of ${vertices} patterns of ${neurons} neurons, β ${beta}, ${steps} updates. Every ${interval} updates `
      + 'a kick adds a pattern, each by the stride before the last one. Followed: the share of kicks after which the state was '
      + `nearest to a vertex at most ${near} from the kicked one when the next kick came. Stride 0 has no kicks: the share of `
      + `those times at which the state was still near its start. Chance is ${percent(chanceOf(near, vertices))}. Means `
      + `over ${replicates} sets of patterns.`,
  }
}

function distractedTable({ distractedVertices, distractedInterval, keptWithin, replicates, neurons, beta }: Given,
  rows: readonly DistractedRow[]): ResultTable {
  const columns = [
    ...mixtureColumns, { key: 'amplitude', title: 'amplitude' }, { key: 'kept', title: 'sequence goes on' },
    { key: 'keptLow', title: '95 % from' }, { key: 'keptHigh', title: 'to' }, { key: 'speed', title: 'vertices an update' },
  ]
  return {
    name: 'distracted', title: 'Sequences with distractors', columns, rows: columnsOf(rows, columns),
    caption: `A directed ring of ${distractedVertices} patterns of ${neurons} neurons, β ${beta}. Every ${distractedInterval} `
      + 'updates the amplitude times a random one of them is added. The sequence goes on where, half that time later, the '
      + `state is nearest to a vertex at most ${keptWithin} from where the speed without distractors would have brought it. `
      + 'Amplitude 0 shows how well that speed foretells a position. '
      + saidOfEstimates(replicates, 'set of patterns', 'sets of patterns'),
  }
}

const positionPlot = ({ interval }: Given, rows: readonly PositionRow[]): Plot => ({
  name: 'positions', title: 'Where the state is on the undirected ring',
  caption: 'The vertex whose pattern the state overlaps most with, of the first set of patterns; kicks come every '
    + `${interval} updates.`,
  rows: rows.map(({ a, h, stride, update, vertex }) =>
    ({ mixture: mixtureName(a, h), kicks: strideName(stride), update, vertex })),
  x: { key: 'update', title: 'update', whole: true }, y: { key: 'vertex', title: 'vertex', whole: true },
  series: 'kicks', panel: 'mixture', oneScale: true, mark: 'points',
})

const keptPlot = ({ replicates, distractedVertices, keptWithin }: Given, rows: readonly DistractedRow[]): Plot => ({
  name: 'distracted', title: 'Sequences that go on after a distractor',
  caption: `${saidOfEstimates(replicates, 'set of patterns', 'sets of patterns')} Chance is ${
    percent(chanceOf(keptWithin, distractedVertices))}.`,
  rows: rows.map(({ a, h, amplitude, kept, keptLow, keptHigh }) =>
    ({ mixture: mixtureName(a, h), amplitude, kept, low: keptLow, high: keptHigh })),
  x: { key: 'amplitude', title: 'amplitude of the distractor' }, y: { key: 'kept', title: 'sequences that go on (share)' },
  series: 'mixture', interval: { low: 'low', high: 'high' }, mark: 'line and points',
})
