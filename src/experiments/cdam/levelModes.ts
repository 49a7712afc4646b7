import { recallMode, type RecallMode } from '../../memory/cdam/recallMode.js'
import { distances } from '../../memory/graph/distances.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { wordToSigned } from '../../words/word.js'
import { dot, lengthOf } from '../../words/vector.js'
import type { CircuitInput, ExperimentProgress } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { graphLevels, type LevelParameters } from './graphLevels.js'
import { levelPlaces } from './levelPlaces.js'
import { levelStates, type GraphPlace, type LevelSetting, type LevelStates } from './levelStates.js'
import { meanWith } from './meanWith.js'
import { predictedMode } from './modePlane.js'
import { overlapsByDistance, type OverlapRow } from './modePlots.js'
import { spikingCheck } from './spikingCheck.js'

/** What a mode was told from, and more, as means over sets of words. */
export interface LevelModeRow
  extends Readonly<Record<'a' | 'h' | 'active' | 'lost' | 'distinct' | 'nearest' | 'size' | 'change' | 'sets', number>> {
  readonly level: string
  readonly mode: RecallMode
  /** Starts in which spikes do what the hard locations say; empty where none were compared. */
  readonly spiking: string
}

/** One point of the plane: the mode by the closed forms, and at each place, in its order. */
export interface LevelPoint {
  readonly a: number
  readonly h: number
  readonly predicted: RecallMode
  readonly modes: readonly RecallMode[]
}

export interface LevelModes {
  /** The levels that take part, `attention` first. */
  readonly levels: readonly string[]
  /** The names of the places (`levelPlaces`), among them those levels. */
  readonly places: readonly string[]
  readonly rows: readonly LevelModeRow[]
  /** Of the first set of words, at the levels. */
  readonly overlaps: readonly (OverlapRow & { readonly level: string })[]
  readonly matrices: readonly {
    readonly level: string; readonly mixture: string; readonly correlations: readonly Float64Array[]
  }[]
  readonly points: readonly LevelPoint[]
}

interface Given extends LevelParameters {
  readonly eta: number
  readonly steps: number
  readonly mixtures: readonly (readonly [number, number])[]
  readonly broadBeta: number
  readonly levelA: readonly number[]
  readonly levelH: readonly number[]
}

/** Follows all mixtures at all levels, and finds the modes of a plane of points; the sets of words are the same everywhere. */
export function* levelModes(
  given: Given, graph: MemoryGraph, input: CircuitInput | undefined, seed: number,
): Generator<ExperimentProgress, LevelModes> {
  const levels = graphLevels(given, input)
  const places = levelPlaces(levels, given)
  const found = { rows: [] as LevelModeRow[], overlaps: [] as LevelModes['overlaps'][number][],
    matrices: [] as LevelModes['matrices'][number][], points: [] as LevelPoint[] }
  const total = given.mixtures.length * places.length * given.levelReplicates
    + given.levelA.length * given.levelH.length * places.length
  let done = 0
  for (const [a, h] of given.mixtures) {
    const setting = { ...given, graph, a, h }
    for (const place of places) {
      yield { phase: `${place.name}, ${mixtureName(a, h)}`, done: done / total }
      done += given.levelReplicates
      const level = levels.find((one) => one.level === place.name)
      const sets = Array.from({ length: given.levelReplicates }, (_, set) =>
        levelStates(place, setting, seed + set, { keepStates: set === 0 && level !== undefined }))
      const [first] = sets
      const check = level && spikingCheck(level, { ...setting, words: first!.words },
        first!.cues.slice(0, given.spikingStarts), setting, seed)
      found.rows.push({ ...modeRow(place.name, setting, sets), spiking: check ? `${check.same} of ${check.starts}` : '' })
      if (level === undefined) continue
      found.overlaps.push(...followed(place.name, setting, first!))
      found.matrices.push({ level: place.name, mixture: mixtureName(a, h), correlations: first!.correlations })
    }
  }
  for (const a of given.levelA) {
    for (const h of given.levelH) {
      yield { phase: `levels, ${mixtureName(a, h)}`, done: done / total }
      done += places.length
      found.points.push(levelPoint(places, { ...given, graph, a, h }, given.wordBeta, seed))
    }
  }
  return { levels: levels.map(({ level }) => level), places: places.map(({ name }) => name), ...found }
}

const levelPoint = (places: readonly GraphPlace[], setting: LevelSetting, beta: number, seed: number): LevelPoint => ({
  a: setting.a, h: setting.h, predicted: predictedMode(setting.graph, setting.a, setting.h, beta),
  modes: places.map((place) => recallMode(levelStates(place, setting, seed))),
})

function modeRow(level: string, { a, h }: LevelSetting, sets: readonly LevelStates[]): Omit<LevelModeRow, 'spiking'> {
  const mean = (of: (one: LevelStates) => number): number => meanWith(sets.map(of)).mean
  const signs = { spread: mean(({ spread }) => spread), active: mean(({ active }) => active),
    neighbour: mean(({ neighbour }) => neighbour), lost: mean(({ lost = 0 }) => lost) }
  return {
    level, a, h, mode: recallMode(signs), active: signs.active, lost: signs.lost, distinct: mean(({ distinct }) => distinct),
    nearest: mean(({ curve }) => curve[0]?.mean ?? 0), size: mean(({ size }) => size),
    change: mean(({ change }) => change), sets: sets.length,
  }
}

/** The mean overlap (correlation) of states with the words at each distance from that of the start, after each step. */
function followed(level: string, { graph, a, h }: LevelSetting, { words, cues, followed: ways }: LevelStates) {
  const patterns = words.map(centred).map((pattern) => ({ pattern, length: lengthOf(pattern) }))
  const apart = distances(graph)
  const starts = cues.map(wordToSigned)
  return Array.from({ length: (ways[0]?.length ?? 0) + 1 }, (_, update) => {
    const overlaps = starts.map((start, index) => {
      const state = update === 0 ? start : ways[index]![update - 1]!
      const length = lengthOf(withoutMean(state))
      return Float64Array.from(patterns, (one) => (length < 1e-9 ? 0 : dot(state, one.pattern) / (length * one.length)))
    })
    return overlapsByDistance(overlaps, apart, update, mixtureName(a, h)).map((row) => ({ ...row, level }))
  }).flat()
}

const centred = (word: LevelStates['words'][number]): Float64Array => withoutMean(wordToSigned(word))

function withoutMean(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}
