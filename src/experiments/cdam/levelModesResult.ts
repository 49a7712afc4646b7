import { recallModes } from '../../memory/cdam/recallMode.js'
import type { Plot, ResultTable } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { majorityName, shortStepsName } from './levelPlaces.js'
import type { LevelModes, LevelPoint } from './levelModes.js'
import { matrixCells } from './modePlots.js'

type Given = Readonly<Record<'bits' | 'levelReplicates' | 'cueNoise' | 'wordBeta' | 'broadBeta' | 'steps' | 'eta', number>>

type ModeOf = (point: LevelPoint) => string

const agreeing = (points: readonly LevelPoint[], left: ModeOf, right: ModeOf): LevelPoint[] =>
  points.filter((one) => left(one) === right(one))

/** At how many points of the plane levels are in the mode that was foretold, and in that of attention. */
export function levelModesSummary({ levels, places, points }: LevelModes): string {
  const modeAt = modesOf(places)
  const foretold = (place: string): number => agreeing(points, ({ predicted }) => predicted, modeAt(place)).length
  const others = levels.filter((level) => level !== 'attention').map((level) =>
    `level ${level} at ${agreeing(points, modeAt('attention'), modeAt(level)).length}`)
  return `On words attention is in the mode of the closed forms at ${foretold('attention')} of ${points.length} points of the `
    + `plane (in shorter steps, over the same time, at ${foretold(shortStepsName('attention'))})${others.length === 0 ? '.'
      : `, and in that of attention ${others.length === 1 ? 'is' : 'are'} ${others.join(' and ')}; the table “level-reasons” `
        + 'says what else brings attention into their modes.'}`
}

const modesOf = (places: readonly string[]) => (place: string): ModeOf =>
  ({ modes }) => modes[places.indexOf(place)]!

/** What may bring attention into the mode of another level, from the least on: each tells of the points that are left. */
const reasons = [
  [shortStepsName('attention'), 'attention in shorter steps is in that mode too (longer ones throw its states to and fro)'],
  ['attention, shared', 'the states of attention are, once they are judged by hard locations (which attend to all words of '
    + 'which a state is a mixture, however small it is)'],
  [majorityName, 'attention read by majority is (which knows no scale, and outvotes neighbours that are weaker together)'],
  ['broad, shared', 'only attention with broad weights, read by majority and judged by hard locations, is'],
] as const

/** Points at which a level parts from attention, by what alone would do it; each point once. */
function reasonRows({ levels, places, points }: LevelModes) {
  const modeAt = modesOf(places)
  return levels.filter((level) => level !== 'attention').flatMap((level) => {
    let left = points.filter((one) => modeAt(level)(one) !== modeAt('attention')(one))
    const explained = reasons.flatMap(([place, reason]) => {
      if (!places.includes(place)) return []
      const found = agreeing(left, modeAt(place), modeAt(level))
      left = left.filter((one) => !found.includes(one))
      return [{ level, reason, points: found.length }]
    })
    return [...explained, { level, reason: 'none of these', points: left.length }]
  })
}

export function levelModesTables(given: Given, found: LevelModes): ResultTable[] {
  const { places, rows, points } = found
  const reasoned = reasonRows(found)
  return [
    {
      name: 'levels', title: 'Where the starts lead at each level',
      caption: `Words of ${given.bits} bits, of which each bit is 1 in half, from cues with `
        + `${Math.round(100 * given.cueNoise)} % of bits flipped, after ${given.steps} steps of ${given.eta}; means `
        + 'over sets of words. The mode is named by the same rule (recallMode) from what each level reads by: '
        + 'softmax, or the hard locations that the word with a 1 where the state is positive and a stored word both '
        + 'activate, above chance. Lost: the share of starts from which no stored word is read; active words are of the '
        + 'others. Steps ÷ 4: attention in steps a quarter as long and four times as many. Majority: attention whose reads '
        + 'are words, its state still real. Attention, shared: the same states as of attention, judged by the hard '
        + `locations of level sdm. Broad, shared: attention with β ${given.broadBeta}, read by majority and judged so. `
        + 'Size: the root mean square of a state (1 for a word). Change: the greatest of a bit in the last step; attention '
        + 'that changes still has not settled, while words read keep a state changing by up to 2η. In spikes: starts in '
        + 'which the spiking circuit comes to exactly the state of its hard locations.',
      columns: [
        { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' }, { key: 'mode', title: 'mode' },
        { key: 'active', title: 'active words' }, { key: 'lost', title: 'lost' },
        { key: 'distinct', title: 'different states' },
        { key: 'nearest', title: 'correlation of neighbours' }, { key: 'size', title: 'size of a state' },
        { key: 'change', title: 'change' }, { key: 'sets', title: 'sets' }, { key: 'spiking', title: 'same in spikes' },
      ],
      rows: rows.map((row) => ({ ...row })),
    },
    {
      name: 'level-points', title: 'Modes in the plane of a and h, by level',
      caption: `One set of words. Closed forms: of many neurons, with β_eff = ${given.wordBeta}.`,
      columns: [
        { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'closed forms', title: 'closed forms' },
        ...places.map((place) => ({ key: place, title: place })),
      ],
      rows: points.map(({ a, h, predicted, modes }) => ({
        a, h, 'closed forms': predicted, ...Object.fromEntries(places.map((place, index) => [place, modes[index]!])),
      })),
    },
    ...(reasoned.length === 0 ? [] : [{
      name: 'level-reasons', title: 'Why levels are in other modes than attention',
      caption: `Of ${points.length} points of the plane, those at which a level is in another mode than attention, by the `
        + 'first change in this order that alone brings attention into that mode; each point is counted once.',
      columns: [
        { key: 'level', title: 'level' }, { key: 'reason', title: 'what brings attention there' },
        { key: 'points', title: 'points' },
      ],
      rows: reasoned,
    }]),
  ]
}

export function levelModesPlots({ levels, places, rows, overlaps, matrices, points }: LevelModes): Plot[] {
  const mixtures = [...new Set(rows.map(({ a, h }) => mixtureName(a, h)))]
  return [
    ...mixtures.map((mixture, index): Plot => ({
      name: `level-overlaps-${index + 1}`, title: `Overlaps over time at each level, ${mixture}`,
      caption: 'Pearson\'s correlation of the state with the words at each distance from that of the start, averaged over all '
        + 'starts of one set of words; update 0 is the cue.',
      rows: overlaps.filter((row) => row.mixture === mixture),
      x: { key: 'update', title: 'update' }, y: { key: 'overlap', title: 'overlap' }, series: 'distance', panel: 'level',
      oneScale: true, mark: 'line',
    })),
    ...mixtures.map((mixture, index): Plot => ({
      name: `level-correlations-${index + 1}`, title: `Correlations of attractors at each level, ${mixture}`,
      caption: 'Pearson\'s correlation over bits of the states from each two starts, at the end; one set of words.',
      rows: matrices.filter((one) => one.mixture === mixture)
        .flatMap(({ level, correlations }) => matrixCells(correlations).map((cell) => ({ level, ...cell }))),
      x: { key: 'other', title: 'other start' }, y: { key: 'start', title: 'start' },
      colour: { key: 'correlation', title: 'correlation' }, panel: 'level', mark: 'cells',
    })),
    {
      name: 'level-plane', title: 'Modes of recall at each level',
      caption: 'What the closed forms say, and where the starts of one set of words lead at each level; majority is attention '
        + 'whose reads are words, and steps ÷ 4 attention in steps a quarter as long. Shared: states of attention, and of '
        + 'attention with broad weights read by majority, judged by the hard locations of level sdm that they share with '
        + 'stored words, in place of the softmax.',
      rows: [
        ...points.map(({ a, h, predicted }) => ({ place: 'closed forms', a, h, mode: predicted })),
        ...[...levels, ...places.filter((place) => !levels.includes(place))].flatMap((place) =>
          points.map(({ a, h, modes }) => ({ place, a, h, mode: modes[places.indexOf(place)]! }))),
      ],
      x: { key: 'h', title: 'h' }, y: { key: 'a', title: 'a' },
      colour: { key: 'mode', title: 'mode', names: recallModes }, panel: 'place', mark: 'cells',
    },
  ]
}
