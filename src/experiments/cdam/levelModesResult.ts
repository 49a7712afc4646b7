import { recallModes } from '../../memory/cdam/recallMode.js'
import type { Plot, ResultTable } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { majorityName } from './levelPlaces.js'
import type { LevelModes, LevelPoint } from './levelModes.js'

type Given = Readonly<Record<'bits' | 'levelReplicates' | 'cueNoise' | 'wordBeta' | 'steps' | 'eta', number>>

/** The share of points at which two modes are the same. */
const agreeing = (points: readonly LevelPoint[], left: (one: LevelPoint) => string, right: (one: LevelPoint) => string): number =>
  points.filter((one) => left(one) === right(one)).length

/** The modes of the mixtures by level, how often levels agree in the plane, and what a majority alone does. */
export function levelModesSummary({ places, rows, points }: LevelModes): string {
  const mixtures = [...new Set(rows.map(({ a, h }) => mixtureName(a, h)))].map((mixture) => `${mixture}: `
    + rows.filter(({ level, a, h }) => level !== majorityName && mixtureName(a, h) === mixture)
      .map(({ level, mode }) => `${level} ${mode}`).join(', '))
  const mode = (place: string) => ({ modes }: LevelPoint): string => modes[places.indexOf(place)]!
  const total = points.length
  const others = places.filter((place) => place !== 'attention' && place !== majorityName)
  const parted = points.filter((one) => others.some((place) => mode(place)(one) !== mode('attention')(one)))
  const explained = parted.filter((one) => others.every((place) =>
    mode(place)(one) === mode('attention')(one) || mode(place)(one) === mode(majorityName)(one)))
  return `On words, by level: ${mixtures.join('; ')}. In the plane of a and h closed forms and attention agree at `
    + `${agreeing(points, ({ predicted }) => predicted, mode('attention'))} of ${total} points`
    + others.map((place) => `, attention and ${place} at ${agreeing(points, mode('attention'), mode(place))}`).join('')
    + (others.length === 0 ? '.' : `. Of the ${parted.length} points at which some level parts from attention, attention whose reads `
      + `are words by majority is in the mode of that level at ${explained.length}: a majority knows no scale, so that weak mixtures do `
      + 'not come to rest at nothing, and a word that is stronger than its neighbours together outvotes them (on a ring: a > h), so '
      + 'that narrow hetero-association is auto-association.')
}

export function levelModesTables(given: Given, { places, rows, points }: LevelModes): ResultTable[] {
  return [
    {
      name: 'levels', title: 'Where the starts lead at each level',
      caption: `Words of ${given.bits} bits, of which each bit is 1 in half, from cues with ${100 * given.cueNoise} % of bits `
        + `flipped, after ${given.steps} steps of ${given.eta}; means over sets of words. The mode is named by the same rule (recallMode) from `
        + 'what each level reads by: softmax, or the hard locations that the state and a stored word both activate, above chance. '
        + `Lost: the share of starts from which no stored word is read; active words are of the others. Majority: attention whose reads `
        + 'are words. Size: the root mean square of a state (1 for a word). In spikes: starts in which the spiking circuit comes '
        + 'to exactly the state of its hard locations.',
      columns: [
        { key: 'a', title: 'a' }, { key: 'h', title: 'h' }, { key: 'level', title: 'level' }, { key: 'mode', title: 'mode' },
        { key: 'active', title: 'active words' }, { key: 'lost', title: 'lost' }, { key: 'distinct', title: 'different states' },
        { key: 'nearest', title: 'correlation of neighbours' }, { key: 'size', title: 'size of a state' },
        { key: 'sets', title: 'sets' }, { key: 'spiking', title: 'same in spikes' },
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
  ]
}

export function levelModesPlots({ places, rows, overlaps, matrices, points }: LevelModes): Plot[] {
  const mixtures = [...new Set(rows.map(({ a, h }) => mixtureName(a, h)))]
  return [
    ...mixtures.map((mixture, index): Plot => ({
      name: `level-overlaps-${index + 1}`, title: `Overlaps over time at each level, ${mixture}`,
      caption: 'Pearson\'s correlation of the state with the words at each distance from that of the start, averaged over all starts '
        + 'of one set of words; update 0 is the cue.',
      rows: overlaps.filter((row) => row.mixture === mixture && row.level !== majorityName),
      x: { key: 'update', title: 'update' }, y: { key: 'overlap', title: 'overlap' }, series: 'distance', panel: 'level',
      oneScale: true, mark: 'line',
    })),
    ...mixtures.map((mixture, index): Plot => ({
      name: `level-correlations-${index + 1}`, title: `Correlations of attractors at each level, ${mixture}`,
      caption: 'Pearson\'s correlation over bits of the states from each two starts, at the end; one set of words.',
      rows: matrices.filter((one) => one.mixture === mixture && one.level !== majorityName)
        .flatMap(({ level, correlations }) => correlations.flatMap((row, start) =>
          [...row].map((correlation, other) => ({ level, start, other, correlation })))),
      x: { key: 'other', title: 'other start' }, y: { key: 'start', title: 'start' },
      colour: { key: 'correlation', title: 'correlation' }, panel: 'level', mark: 'cells',
    })),
    {
      name: 'level-plane', title: 'Modes of recall at each level',
      caption: 'What the closed forms say, and where the starts of one set of words lead at each level; majority is attention whose '
        + 'reads are words.',
      rows: ['closed forms', ...places].flatMap((place, index) => points.map(({ a, h, predicted, modes }) =>
        ({ place, a, h, mode: index === 0 ? predicted : modes[index - 1]! }))),
      x: { key: 'h', title: 'h' }, y: { key: 'a', title: 'a' },
      colour: { key: 'mode', title: 'mode', names: recallModes }, panel: 'place', mark: 'cells',
    },
  ]
}
