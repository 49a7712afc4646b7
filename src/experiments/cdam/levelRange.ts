import { zeroCrossing } from '../../analysis/correlationByDistance.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import type { CircuitInput, ExperimentProgress } from '../experiment.js'
import { mixtureName } from './cdamParameters.js'
import { graphLevels, levelWords, type LevelParameters } from './graphLevels.js'
import { levelSteps, placeOf, type LevelStep } from './levelPlaces.js'
import { levelStates, type GraphPlace, type LevelSetting, type LevelStates } from './levelStates.js'
import { meanWith } from './meanWith.js'
import { spikingCheck } from './spikingCheck.js'

/** The correlation of attractors of a mixture at one distance, at a level. */
export type LevelCurveRow = Readonly<Record<'level', string>
  & Record<'a' | 'h' | 'distance' | 'correlation' | 'betweenSets', number>>

/** How far a mixture's correlation reaches at a level; empty where it nowhere crosses zero. */
export type LevelReachRow = Readonly<Record<'level' | 'about', string>
  & Record<'a' | 'h' | 'sets' | 'size' | 'change', number>
  & Record<'crossing' | 'betweenSets', number | ''> & Record<'spiking', string>>

/** A step from level `attention` to another, and what it does to the curve: `moved` is the change of C(1). */
export type LevelStepRow = Readonly<Record<'to' | 'changed' | 'comparedWith', string> & Record<'place', LevelStep['place']>
  & Record<'a' | 'h' | 'sets' | 'moved' | 'movedSets', number> & Record<'first' | 'second' | 'third' | 'crossing', number | ''>>

export interface LevelRange {
  readonly curves: readonly LevelCurveRow[]
  readonly reaches: readonly LevelReachRow[]
  readonly steps: readonly LevelStepRow[]
}

interface Given extends LevelParameters {
  readonly eta: number
  readonly steps: number
  readonly mixtures: readonly (readonly [number, number])[]
  /** Sets of words along the steps; no more than at the levels are made. */
  readonly stepReplicates: number
}

/** Runs all mixtures at all levels, and along the steps between them; the sets of words are the same everywhere. */
export function* levelRange(
  given: Given, graph: MemoryGraph, input: CircuitInput | undefined, seed: number,
): Generator<ExperimentProgress, LevelRange> {
  const levels = graphLevels(given, input)
  const ways = levelSteps(given, input)
  const total = given.mixtures.length * (levels.length + ways.length)
  let done = 0
  const found: { curves: LevelCurveRow[]; reaches: LevelReachRow[]; steps: LevelStepRow[] } =
    { curves: [], reaches: [], steps: [] }
  for (const [a, h] of given.mixtures) {
    const setting = { ...given, graph, a, h }
    const known = new Map<string, LevelStates[]>()
    for (const level of levels) {
      yield { phase: `level ${level.level}, ${mixtureName(a, h)}`, done: done++ / total }
      const sets = ofSets(placeOf(level.level, level.memory), setting, given.levelReplicates, seed)
      known.set(level.level, sets)
      const { words, cues } = levelWords(graph.vertices, given, seed)
      const check = spikingCheck(level, { ...setting, words }, cues.slice(0, given.spikingStarts), setting, seed)
      found.curves.push(...curveRows(level.level, setting, sets))
      found.reaches.push({
        level: level.level, about: level.about, a, h, sets: sets.length, ...crossingOf(sets),
        size: meanWith(sets.map(({ size }) => size)).mean, change: meanWith(sets.map(({ change }) => change)).mean,
        spiking: check ? `${check.same} of ${check.starts}` : '',
      })
    }
    for (const step of ways) {
      yield { phase: `${step.name}, ${mixtureName(a, h)}`, done: done++ / total }
      const sets = known.get(step.name)
        ?? ofSets(step, setting, Math.min(given.stepReplicates, given.levelReplicates), seed)
      known.set(step.name, sets)
      found.steps.push(stepRow(step, setting, sets, known.get(step.comparedWith)!))
    }
  }
  return found
}

const ofSets = (place: GraphPlace, setting: LevelSetting, sets: number, seed: number): LevelStates[] =>
  Array.from({ length: sets }, (_, set) => levelStates(place, setting, seed + set))

const curveRows = (level: string, { a, h }: LevelSetting, sets: readonly LevelStates[]): LevelCurveRow[] =>
  sets[0]!.curve.map(({ distance }, place) => {
    const { mean, deviation } = meanWith(sets.map(({ curve }) => curve[place]!.mean))
    return { level, a, h, distance, correlation: mean, betweenSets: deviation }
  })

/** The mean over sets of where the curve crosses zero; empty where that of some set does nowhere. */
function crossingOf(sets: readonly LevelStates[]): Readonly<Record<'crossing' | 'betweenSets', number | ''>> {
  const crossings = sets.flatMap(({ curve }) => zeroCrossing(curve) ?? [])
  if (crossings.length < sets.length) return { crossing: '', betweenSets: '' }
  const { mean, deviation } = meanWith(crossings)
  return { crossing: mean, betweenSets: deviation }
}

/** Over the sets that both have. */
function stepRow(
  { to, name, comparedWith, place }: LevelStep, { a, h }: LevelSetting, own: readonly LevelStates[],
  before: readonly LevelStates[],
): LevelStepRow {
  const sets = own.slice(0, before.length)
  const at = (lag: number): number | '' => (sets[0]!.curve.length < lag ? ''
    : meanWith(sets.map(({ curve }) => curve[lag - 1]!.mean)).mean)
  const moved = meanWith(sets.map(({ curve }, set) => (curve[0]?.mean ?? 0) - (before[set]!.curve[0]?.mean ?? 0)))
  return {
    to, changed: name, comparedWith, place, a, h, sets: sets.length, first: at(1), second: at(2), third: at(3),
    crossing: crossingOf(sets).crossing, moved: moved.mean, movedSets: moved.deviation,
  }
}
