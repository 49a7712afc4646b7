import type { ExperimentResult, Film as ShownFilm, Plot, PublishedNumber, Reel, ResultTable } from '../experiment.js'
import { compare } from '../paper/published.js'
import { mixtureName } from './cdamParameters.js'
import { columnsOf } from './columnsOf.js'
import type { Film } from './film.js'
import type { Replay } from './replay.js'

/** What came of a film in a CDAM, as a mean over cues (or clips). */
export interface FilmRow extends Replay {
  readonly film: string
  readonly patterns: string
  readonly a: number
  readonly h: number
  readonly beta: number
  readonly eta: number
  readonly orientation: string
  readonly frames: number
  /** Of the speed, between cues or clips. */
  readonly deviation: number
}

/** What came of the film's words at a level. */
export interface WordRow extends Replay {
  readonly level: string
  readonly name: string
  readonly a: number
  readonly h: number
  readonly eta: number
  readonly sharpness: number
  /** Hard locations or granule cells that a frame activates, on average; empty at level `attention`. */
  readonly active: number | ''
  /** At level `circuit`: frames that make no granule cell fire. */
  readonly silent: number | ''
}

interface Given {
  readonly steps: number
  readonly skipped: number
  readonly replicates: number
  readonly bits: number
}

export function videoResult(
  given: Given, film: Film, correlations: { readonly next: number; readonly far: number }, rows: readonly FilmRow[],
  words: readonly WordRow[], reels: readonly Reel[],
): ExperimentResult {
  return {
    summary: summaryOf(film, correlations, rows, words),
    tables: [filmTable(given, rows), wordTable(given, film, words)],
    plots: [speedPlot(given, rows), levelPlot(film, words)],
    ...(reels.length > 0 && { films: [shownFilm(film, reels)] }),
    comparison: publishedPeriods(rows),
  }
}

const isClip = ({ film }: FilmRow): boolean => film === 'clip'

function summaryOf(
  film: Film, { next, far }: { readonly next: number; readonly far: number }, rows: readonly FilmRow[],
  words: readonly WordRow[],
): string {
  const [first] = rows
  const own = rows.filter((row) => !isClip(row) && row.beta === first!.beta)
  const told = ({ a, h, patterns, visited, frames, skips, longest }: FilmRow): string =>
    `${mixtureName(a, h)} on frames ${patterns}, with ${visited.toFixed(0)} of ${frames} frames, ${(100 * skips).toFixed(0)} % `
    + `of moves that skip and a longest stay of ${longest.toFixed(0)} updates`
  const best = own.reduce((most, row) => (score(row) > score(most) ? row : most), own[0]!)
  const worst = own.reduce((least, row) => (row.visited < least.visited ? row : least), own[0]!)
  const back = rows.filter((row) => isClip(row) && row.orientation === 'predecessors' && row.speed < 0).length
  const all = rows.filter((row) => isClip(row) && row.orientation === 'predecessors').length
  return 'Is a film recalled frame by frame, or does it stick or skip? '
    + `That depends on a and h (β = ${first!.beta}, η = ${first!.eta}). Best is ${told(best)}; worst is ${told(worst)}. `
    + `The film has ${film.frames.length} frames; those next to each other correlate by ${next.toFixed(2)}, `
    + `those half a film apart by `
    + `${far.toFixed(2)}.\n\n`
    + `With successors recalled, `
    + `as in the paper’s equation, films run forwards; with predecessors, as in the public notebook, backwards `
    + `(${back} of ${all} settings).\n\n`
    + levelsTold(film, words)
}

/** What the first of the settings of words says, which is one read a step unless changed. */
function levelsTold(film: Film, words: readonly WordRow[]): string {
  const [first] = words
  const own = words.filter(({ a, h, eta }) => a === first!.a && h === first!.h && eta === first!.eta)
  const isWhole = ({ inOrder, visited }: WordRow): boolean => inOrder > 0.95 && visited === film.frames.length
  const least = (level: string): string => {
    const betas = own.filter((row) => row.level === level && isWhole(row)).map(({ sharpness }) => sharpness)
    return betas.length === 0 ? 'at no β tried' : `from β = ${Math.min(...betas)} on`
  }
  const memories = (['sdm', 'circuit'] as const).flatMap((level) => {
    const all = own.filter((row) => row.level === level)
    return all.length === 0 ? []
      : [`${all.filter(isWhole).length} of ${all.length} ${level === 'sdm' ? 'Sparse Distributed Memories' : 'circuits'}`]
  })
  const spiking = own.some(({ level }) => level === 'circuit')
  return `As words, with ${mixtureName(first!.a, first!.h)} and η = ${first!.eta}, the film is replayed whole by `
    + `attention ${least('attention')}, by attention with a majority after each read ${least('attention, majority')}`
    + `${memories.map((told) => `, by ${told}`).join('')} (table “words”).${spiking ? ' More claws are sharper, but make fewer '
      + 'granule cells fire, and a frame that makes none fire reads itself.' : ''}${leakTold(film, words)}`
}

/** How far memories whose reads are words come where the state only leaks towards them. */
function leakTold(film: Film, words: readonly WordRow[]): string {
  const leaky = words.filter(({ level, eta }) => (level === 'sdm' || level === 'circuit') && eta < words[0]!.eta)
  if (leaky.length === 0) return ''
  const most = leaky.reduce((best, row) => (row.visited > best.visited ? row : best))
  return ` In smaller steps, towards what is read, hard locations and spikes visit at most ${most.visited} of `
    + `${film.frames.length} frames (${most.name}, ${mixtureName(most.a, most.h)}, η = ${most.eta}).`
}

const score = ({ inOrder, visited, frames }: FilmRow): number => inOrder * visited / frames

const measureColumns = [
  { key: 'speed', title: 'speed' }, { key: 'inOrder', title: 'in order' }, { key: 'skips', title: 'skips' },
  { key: 'dwell', title: 'dwell' }, { key: 'longest', title: 'longest stay' }, { key: 'forward', title: 'not back' },
  { key: 'visited', title: 'frames visited' },
]
const meanings = 'Speed: frames an update (negative: backwards). In order: of the moves from frame to frame, the '
  + 'share to the '
  + 'next one in the direction of the speed; skips: the share that leaves frames out. Dwell: updates at a frame, '
  + 'on average. '
  + 'Not back: the share of updates that do not go back. A state is at the frame that it correlates with most.'

const filmColumns = [
  { key: 'film', title: 'film' }, { key: 'patterns', title: 'patterns' }, { key: 'orientation', title: 'recalls' },
  { key: 'beta', title: 'β' }, { key: 'eta', title: 'η' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
  ...measureColumns, { key: 'frames', title: 'frames' }, { key: 'deviation', title: 'SD of speed' },
]

const filmTable = ({ steps, skipped, replicates }: Given, rows: readonly FilmRow[]): ResultTable => ({
  name: 'films', title: 'How films are recalled',
  caption: `${steps} updates, of which measures leave out the first ${skipped}; means over ${replicates} cues `
    + `(of the clip: clips). `
    + '“clip” is a stand-in for the published clips, which are not public. As stored: pixels divided by their '
    + 'greatest value, and the '
    + 'whole mean pattern subtracted, as published. Centred: without the mean frame, and without a mean term; '
    + 'half the noise. '
    + meanings,
  columns: filmColumns, rows: columnsOf(rows, filmColumns),
})

const wordColumns = [
  { key: 'name', title: 'level' }, { key: 'sharpness', title: 'sharpness' }, { key: 'active', title: 'active' },
  { key: 'silent', title: 'frames without any' }, { key: 'a', title: 'a' }, { key: 'h', title: 'h' },
  { key: 'eta', title: 'η' }, ...measureColumns,
]

const wordTable = ({ steps, skipped, bits }: Given, film: Film, rows: readonly WordRow[]): ResultTable => ({
  name: 'words', title: 'The same film as words, by level',
  caption: `Words of ${bits} bits: signs of random projections of the ${film.frames.length} centred frames. `
    + `${steps} steps, of which measures leave out the first ${skipped}; at η = 1 a step is one read. Attention keeps `
    + 'real-valued states; with a majority, and at the other levels, every read is made a word, towards which the state '
    + 'leaks. Sharpness is β at level attention; at level sdm it is −ln(share of active locations in common)/(1 − cosine), '
    + 'over the quarter of neighbours that are most alike, and at level circuit the same of as many granule cells as there '
    + 'could be. Active: locations or granule cells of a frame, on average. With weights of more bits, which do not '
    + 'saturate, reads are of the circuit’s hard locations and not of spikes. '
    + meanings,
  columns: wordColumns, rows: columnsOf(rows, wordColumns),
})

const speedPlot = ({ replicates }: Given, rows: readonly FilmRow[]): Plot => ({
  name: 'speed', title: 'Frames an update',
  caption: `Means over ${replicates} cue${replicates === 1 ? '' : 's'} or clips; the table “films” has their standard `
    + 'deviation. 1 is one frame forwards an update, −1 one backwards.',
  rows: rows.map(({ film, patterns, orientation, beta, a, h, speed }) => ({
    mixture: `${a}, ${h}`.replaceAll('-', '−'), speed, panel: `${film}, ${patterns}, `
      + `${orientation}`, setting: `β = ${beta}`,
  })),
  x: { key: 'mixture', title: 'a, h' }, y: { key: 'speed', title: 'frames an '
    + 'update' }, series: 'setting', panel: 'panel', mark: 'bars',
})

const levelPlot = (film: Film, rows: readonly WordRow[]): Plot => ({
  name: 'levels', title: 'Frames visited, by how sharply a level tells them apart',
  caption: `The film as words; ${film.frames.length} is the whole film. Lines: attention, with real-valued `
    + `states or with a majority `
    + 'after each read, by β. Points: Sparse Distributed Memories and the spiking circuit with several numbers of claws, '
    + 'at the β that the locations in common amount to, of the neighbours that are most alike.',
  rows: rows.map(({ level, a, h, eta, sharpness, visited }) =>
    ({ level, panel: `${mixtureName(a, h)}, η = ${eta}`, sharpness, visited })),
  x: { key: 'sharpness', title: 'β', scale: 'log' }, y: { key: 'visited', title: 'frames '
    + 'visited' }, series: 'level', measured: ['sdm', 'circuit'],
  panel: 'panel', oneScale: true, mark: 'line and points',
})

const shownFilm = (film: Film, reels: readonly Reel[]): ShownFilm => ({
  name: 'film', title: 'The film and what is recalled of '
    + 'it', width: film.width, height: film.frames[0]!.length / film.width, reels,
  caption: 'Below each picture: the update, and the frame that the state is '
    + 'nearest. Centred: '
    + 'states are shown on the mean frame, from which they were parted. As stored: the mean frame, which the '
    + 'mean term takes from '
    + 'states, is given back to them.',
})

const source = 'read off heat maps in the public notebook of Burns 2024, Video_recall (second clip; β = 0.6, η = 0.2)'
const periods = [[-1, 3, '66'], [-1.5, 3, '50'], [-2, 3, '49'], [-2, 3.5, '49']] as const

/** Updates for a round of the film, beside those of the published second clip. */
function publishedPeriods(rows: readonly FilmRow[]): PublishedNumber[] {
  return periods.flatMap(([a, h, published]) => {
    const row = rows.find((one) => isClip(one) && one.orientation === 'predecessors' && one.beta === 0.6 && one.eta === 0.2
      && one.a === a && one.h === h)
    return row === undefined ? [] : [compare(`updates for a round of 49 frames, `
      + `${mixtureName(a, h)}`, published, source,
      row.speed === 0 ? 'stands still' : Math.abs(row.frames / row.speed),
      'their clip is not public, and ours stands in for it: frames next to each other correlate by 0.92, and '
        + 'there is no cut')]
  })
}
