import { z } from 'zod'
import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import type { Orientation } from '../../memory/cdam/cdamSetting.js'
import { directedRing } from '../../memory/graph/classicGraphs.js'
import type { Experiment, ExperimentInputs } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { asCentred, asStored, filmOf, type Film } from './film.js'
import { circuitFilmLevels, filmLevels } from './filmLevels.js'
import { recallFilm, recallWords, type FilmSetting } from './filmRecall.js'
import { reelsOf } from './filmReels.js'
import { projectedWords } from './filmWords.js'
import { meanWith } from './meanWith.js'
import { pendulumFilm } from './pendulumFilm.js'
import { replayOf, type Replay } from './replay.js'
import { syntheticClip } from './syntheticClip.js'
import { videoResult, type FilmRow, type WordRow } from './videoResult.js'

const finite = z.number().min(-1000).max(1000)
const mixture = z.tuple([finite, finite])

const parameters = z.strictObject({
  patterns: z.string().min(1).default('pendulum')
    .describe('The film: "pendulum" (drawn by the experiment), or a folder of PNG frames of yours, in order of '
      + 'their names'),
  ink: z.enum(['dark', 'light']).default('light').describe('Which pixels of PNG frames are high values'),
  frames: z.number().int().min(3).max(200).default(60).describe('The most frames that are taken of a film'),
  pixels: z.number().int().min(16).max(20_000).default(2000).describe('The most pixels; larger frames are made '
    + 'smaller'),
  mixtures: z.array(mixture).min(1).max(20)
    .default([[-1, 3], [-1.5, 3], [-2, 3], [-2, 3.5], [0.5, 0.5], [0, 1], [-0.5, 1.5], [-1, 2]])
    .describe('[a, h]: strengths of auto-association and of hetero-association'),
  settings: z.array(z.tuple([z.number().gt(0).max(1e6), z.number().gt(0).max(1)])).min(1).max(6).default([[0.6, 0.2], [1, 0.1]])
    .describe('[β, η]: inverse temperature, on dot products of pixels as they are, and step'),
  noise: z.number().min(0).max(100).default(1).describe('Of the cue, the first frame: noise · (U − ½) on each pixel'),
  steps: z.number().int().min(20).max(10_000).default(200).describe('Updates'),
  skipped: z.number().int().min(0).max(1000).default(50).describe('Updates before measures begin'),
  replicates: z.number().int().min(1).max(50).default(4).describe('Cues (of the clip: clips), with the run\'s '
    + 'seed and the following ones'),
  bits: z.number().int().min(32).max(10_000).default(2000).describe('Bits of the words that other levels store'),
  betas: z.array(z.number().gt(0).max(1000)).min(1).max(20).default([5, 6, 8, 10, 15, 20, 30, 50, 100])
    .describe('β of level attention on words, on their cosine'),
  memories: z.array(z.tuple([z.number().int().min(1).max(200_000), z.number().int().min(1).max(10_000)])).max(6)
    .default([[10_000, 100], [50_000, 50], [50_000, 10]])
    .describe('[hard locations, active ones] of the Sparse Distributed Memories'),
  claws: z.array(z.number().int().min(2).max(30)).max(6).default([10, 12, 16])
    .describe('Claws with which the spiking circuit is compared, beside its own'),
  wordMixtures: z.array(z.tuple([finite, finite, z.number().gt(0).max(1)])).min(1).max(6)
    .default([[0, 1, 1], [0, 1, 0.2], [-0.5, 1.5, 0.2], [-2, 3, 0.2]]).describe('[a, h, η] of words'),
})
export type VideoParameters = z.infer<typeof parameters>

export const video: Experiment<VideoParameters> = {
  name: 'video',
  title: 'Recall of a film',
  about: 'a film recalled frame by frame: whether it sticks, skips or runs backwards, on your frames too; at three levels',
  source: 'Burns 2024 (CDAM), public notebook Video_recall',
  parameters,
  circuit: 'circuits/cerebellar-cortex.json',
  *run(given, seed, { patterns, circuit }: ExperimentInputs = {}) {
    const film = patterns === undefined ? pendulumFilm() : filmOf(patterns, given.frames, given.pixels)
    const cases = casesOf(given)
    const stored = projectedWords(asCentred(film), given.bits, seed)
    const levels = [
      ...filmLevels(stored, given.betas, circuit?.level === 'attention' ? [] : given.memories, seed),
      ...circuitFilmLevels(stored, given.claws, circuit, seed),
    ]
    const total = cases.length + 1 + levels.length * given.wordMixtures.length
    const rows: FilmRow[] = []
    for (const one of cases) {
      yield { phase: `${one.film}, ${mixtureName(one.setting.a, one.setting.h)}`, done: rows.length / total }
      rows.push(filmRow(given, film, one, seed))
    }
    const words: WordRow[] = []
    for (const { level, name, sharpness, active = '', silent = '', open } of levels) {
      for (const [a, h, eta] of given.wordMixtures) {
        yield { phase: `${name}, ${mixtureName(a, h)}`, done: (rows.length + words.length) / total }
        const dynamics = open({ graph: directedRing(stored.length), words: stored, a, h })
        const nearest = recallWords(dynamics, stored, { eta, steps: given.steps })
        words.push({ level, name, a, h, eta, sharpness, active, silent, ...replayOf(measured(given, nearest), stored.length) })
      }
    }
    yield { phase: 'pictures', done: (total - 1) / total }
    const [beta, eta] = given.settings[0]!
    return videoResult(given, film, correlationsOf(film), rows, words, reelsOf(film, { ...given, beta, eta }, seed))
  },
}

interface Case {
  readonly film: 'clip' | 'film'
  readonly patterns: 'as stored' | 'centred'
  readonly setting: FilmSetting
}

/** The clip as published, in both directions; the film as published and centred. */
function casesOf({ mixtures, settings, noise, steps }: VideoParameters): Case[] {
  const all = settings.flatMap(([beta, eta]) => mixtures.map(([a, h]) => ({ a, h, beta, eta, steps })))
  const stored = (orientation: Orientation) => all.map((one) => ({ ...one, orientation, noise, meanLoad: 'notebook' as const }))
  const centred = all.map((one) =>
    ({ ...one, orientation: 'successors' as const, noise: noise / 2, meanLoad: 'none' as const }))
  return [
    ...[...stored('successors'), ...stored('predecessors')].map((setting) =>
      ({ film: 'clip' as const, patterns: 'as stored' as const, setting })),
    ...stored('successors').map((setting) => ({ film: 'film' as const, patterns: 'as stored' as const, setting })),
    ...centred.map((setting) => ({ film: 'film' as const, patterns: 'centred' as const, setting })),
  ]
}

function filmRow(given: VideoParameters, film: Film, { film: kind, patterns, setting }: Case, seed: number): FilmRow {
  const replays = Array.from({ length: given.replicates }, (_, replicate) => {
    const shown = kind === 'clip' ? syntheticClip(seed + replicate) : film
    const { nearest } = recallFilm(patterns === 'centred' ? asCentred(shown) : asStored(shown), setting, seed + replicate)
    return { frames: shown.frames.length, replay: replayOf(measured(given, nearest), shown.frames.length) }
  })
  const { a, h, beta, eta, orientation } = setting
  return {
    film: kind === 'clip' ? 'clip' : film.name, patterns, a, h, beta, eta, orientation, frames: replays[0]!.frames,
    deviation: meanWith(replays.map(({ replay }) => replay.speed)).deviation,
    ...meanReplay(replays.map(({ replay }) => replay)),
  }
}

const measures = ['speed', 'forward', 'backward', 'inOrder', 'skips', 'dwell', 'longest', 'visited'] as const

const meanReplay = (replays: readonly Replay[]): Replay => Object.fromEntries(
  measures.map((measure) => [measure, meanWith(replays.map((replay) => replay[measure])).mean])) as unknown as Replay

/** What measures are made of: all but the first updates. */
const measured = ({ skipped }: VideoParameters, nearest: readonly number[]): readonly number[] =>
  nearest.slice(Math.min(skipped, nearest.length - 2))

/** Mean correlations of frames next to each other, and of those half a film apart. */
function correlationsOf({ frames }: Film): { readonly next: number; readonly far: number } {
  const matrix = correlationMatrix(frames)
  const at = (apart: number): number => meanWith(matrix.map((row, frame) => row[(frame + apart) % frames.length]!)).mean
  return { next: at(1), far: at(Math.floor(frames.length / 2)) }
}
