import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { distinctStates } from '../../analysis/distinctStates.js'
import { columnAccuracy, rowAccuracy } from '../../analysis/retrievalAccuracy.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { distinctBelow, stream } from '../../random/stream.js'
import type { PatternSet } from '../../words/patternSet.js'
import { withFlips, wordToSigned, type Word } from '../../words/word.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { CircuitInput, ExperimentProgress } from '../experiment.js'
import { broadSteps } from './broadSteps.js'
import { mixtureName } from './cdamParameters.js'
import { circuitLevel, graphLevels, type LevelParameters } from './graphLevels.js'
import { firstImages, similarityGraph } from './images.js'
import { levelSteps, placeOf, shortStepsName, type LevelStep } from './levelPlaces.js'
import type { GraphPlace } from './levelStates.js'
import { meanKept } from './meanKept.js'
import { meanWith } from './meanWith.js'
import { saturatedShare } from './saturatedShare.js'
import { spikingCheck } from './spikingCheck.js'
import { storageSteps, wideWeightsOf } from './storageSteps.js'

/**
 * What became of all starts of a mixture at one place, as means over sets of cues; `row`: the share of starts whose state is
 * nearest to their own word.
 */
export interface ImageLevelMeasures extends Estimated<'row'> {
  readonly a: number
  readonly h: number
  readonly sets: number
  readonly column: number
  /** The mean correlation of a state with the word it began at. */
  readonly self: number
  /** States that differ (correlation below 0.95). */
  readonly distinct: number
  /** The greatest change of a bit in the last step. */
  readonly change: number
}

export interface ImageLevelRow extends ImageLevelMeasures {
  readonly level: string
  readonly about: string
  /** Starts in spikes that come to exactly the state of the hard locations: `3 of 3`. */
  readonly spiking: string
  /** Share of the sums at stored words that saturation changes, with the run's seed; empty but at level `circuit`. */
  readonly saturated: number | ''
}

/** One thing changed on the way from attention to another level, or beside its end; moved: of `row`, by what is changed. */
export interface ImageStepRow extends ImageLevelMeasures {
  readonly to: string
  readonly changed: string
  readonly comparedWith: string
  readonly place: LevelStep['place']
  readonly moved: number
}

/** Where the starts of the first set of cues led at a level. */
export interface ImageLevelStates {
  readonly level: string
  readonly a: number
  readonly h: number
  readonly states: readonly Float64Array[]
  readonly overlaps: readonly Float64Array[]
}

export interface LevelImages {
  readonly words: readonly Word[]
  readonly cues: readonly Word[]
  readonly levels: readonly ImageLevelRow[]
  readonly steps: readonly ImageStepRow[]
  /** Of the mixtures along the steps. */
  readonly shown: readonly ImageLevelStates[]
}

interface Given extends Omit<LevelParameters, 'bits'> {
  readonly levelImages: number
  readonly broadBeta: number
  readonly levelHeteros: readonly number[]
  readonly stepMixtures: readonly (readonly [number, number])[]
  readonly neighbours: number
  readonly eta: number
  readonly steps: number
}

interface Setting extends Pick<Given, 'eta' | 'steps' | 'cueNoise' | 'levelReplicates'> {
  readonly words: readonly Word[]
  readonly graph: MemoryGraph
  readonly a: number
  readonly h: number
}

/**
 * Stores images as words of 0 and 1 at every level, on the graph of similar images (`similarityGraph`), and recalls them
 * along a = 1 and along a = 1 − h; some mixtures along the steps between levels too, but for those in which a level's own
 * steps are shorter.
 */
export function* levelImages(
  given: Given, set: PatternSet, input: CircuitInput | undefined, seed: number,
): Generator<ExperimentProgress, LevelImages> {
  const shape = { ...given, bits: set.bits }
  const words = set.patterns.slice(0, given.levelImages).map(({ word }) => word)
  const graph = similarityGraph(firstImages(set, given.levelImages), given.neighbours)
  const levels = graphLevels(shape, input)
  const ways = [
    ...levelSteps(shape, input).filter(({ name, to }) => name !== shortStepsName(to)),
    ...broadSteps(levels, given.broadBeta), ...meanKept(given, levels), ...storageSteps(shape, input),
  ]
  const wideOf = (circuit: MemoryCircuit) => circuitLevel(shape, input!, ...wideWeightsOf(circuit)).circuit!
  const mixtures = levelMixtures(given)
  const total = mixtures.length * levels.length + given.stepMixtures.length * ways.length
  const found = { levels: [] as ImageLevelRow[], steps: [] as ImageStepRow[], shown: [] as ImageLevelStates[] }
  const at = (what: string, a: number, h: number): ExperimentProgress =>
    ({ phase: `${what}, ${mixtureName(a, h)}`, done: (found.levels.length + found.steps.length) / total })
  for (const [a, h] of mixtures) {
    const setting = { ...given, words, graph, a, h }
    const known = new Map<string, ImageLevelMeasures>()
    const isStepped = given.stepMixtures.some((one) => one[0] === a && one[1] === h)
    for (const level of levels) {
      yield at(`level ${level.level}`, a, h)
      const place = placeOf(level.level, level.memory)
      const sets = imageSets(place, setting, seed)
      const { circuit } = level
      const check = spikingCheck(level, setting, cuesOf(setting, seed).slice(0, given.spikingStarts), setting, seed)
      const measures = measuresOf(setting, place.name, sets, seed)
      known.set(level.level, measures)
      found.levels.push({
        level: level.level, about: level.about, ...measures, spiking: check ? `${check.same} of ${check.starts}` : '',
        saturated: circuit ? saturatedShare(circuit, wideOf(circuit), setting, seed) : '',
      })
      if (isStepped) found.shown.push({ level: level.level, a, h, states: sets[0]!.states, overlaps: sets[0]!.overlaps })
    }
    if (!isStepped) continue
    for (const step of ways) {
      yield at(step.name, a, h)
      const { to, name: changed, comparedWith, place } = step
      const measures = known.get(changed) ?? measuresOf(setting, changed, imageSets(step, setting, seed), seed)
      known.set(changed, measures)
      found.steps.push({ to, changed, comparedWith, place, ...measures, moved: measures.row - known.get(comparedWith)!.row })
    }
  }
  return { words, cues: cuesOf({ ...given, words }, seed), ...found }
}

/** Of both lines, and those along the steps, each once; a = 1 − h without the rounding of the difference. */
function levelMixtures({ levelHeteros, stepMixtures }: Given): (readonly [number, number])[] {
  const all = [...levelHeteros.map((h) => [1, h] as const),
    ...levelHeteros.map((h) => [Math.round((1 - h) * 1e9) / 1e9, h] as const), ...stepMixtures]
  return [...new Map(all.map((mixture) => [mixture.join(' '), mixture])).values()]
}

/** Each word with `cueNoise` of its bits flipped. */
function cuesOf({ words, cueNoise }: Pick<Setting, 'words' | 'cueNoise'>, seed: number): Word[] {
  const { uint32 } = stream(seed, 'images/word cues')
  return words.map((word) => withFlips(word, distinctBelow(word.length, Math.round(cueNoise * word.length), uint32)))
}

/** The same words from cues of their own, with hard locations of their own, in each set. */
function imageSets(place: GraphPlace, setting: Setting, seed: number) {
  const patterns = setting.words.map(wordToSigned)
  return Array.from({ length: setting.levelReplicates }, (_, set) => {
    const activities = place.open(setting, seed + set).settle(cuesOf(setting, seed + set), setting)
    const states = activities.map(({ state }) => state)
    const overlaps = correlationMatrix([...states, ...patterns]).slice(0, states.length)
      .map((row) => row.slice(states.length))
    return { states, overlaps, change: Math.max(...activities.map(({ change }) => change)) }
  })
}

function measuresOf(
  { a, h }: Setting, place: string, sets: ReturnType<typeof imageSets>, seed: number,
): ImageLevelMeasures {
  const mean = (of: (one: typeof sets[number]) => number): number => meanWith(sets.map(of)).mean
  return {
    a, h, sets: sets.length,
    ...estimated('row', sets.map(({ overlaps }) => rowAccuracy(overlaps)), seed, `images/bootstrap/levels/${place}/${a}/${h}`),
    column: mean(({ overlaps }) => columnAccuracy(overlaps)),
    self: mean(({ overlaps }) => meanWith(overlaps.map((own, start) => own[start]!)).mean),
    distinct: mean(({ states }) => distinctStates(correlationMatrix(states))), change: mean(({ change }) => change),
  }
}
