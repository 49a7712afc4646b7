import { representatives } from '../../analysis/distinctStates.js'
import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { stream } from '../../random/stream.js'
import { estimated, type Estimated } from '../estimateOver.js'
import type { CircuitInput, ExperimentProgress } from '../experiment.js'
import { agreementOf, clusterVertices } from './communityAgreement.js'
import { circuitLevel, graphLevels, levelWords, type LevelParameters } from './graphLevels.js'
import { levelSteps, placeOf, shortStepsName, type LevelStep } from './levelPlaces.js'
import { levelStates, type GraphPlace, type LevelSetting } from './levelStates.js'
import { meanWith } from './meanWith.js'
import { saturatedShare } from './saturatedShare.js'
import { spikingCheck } from './spikingCheck.js'
import { storageSteps, wideWeightsOf } from './storageSteps.js'

/** What a graph's attractors say of its communities at a place and h, means of sets of words; empty where none are known. */
export interface CommunityMeasures
  extends Estimated<'attractors'>, Readonly<Record<'attractorRandLow' | 'attractorRandHigh', number | ''>> {
  readonly graph: string
  readonly h: number
  readonly sets: number
  readonly attractorRand: number | ''
  /** 95 % of permutations of the communities give no more. */
  readonly chanceRand: number | ''
  readonly attractorInformation: number | ''
  readonly chanceInformation: number | ''
  readonly clusterRand: number | ''
  /** The greatest change of a bit in the last step. */
  readonly change: number
}

export interface CommunityLevelRow extends CommunityMeasures {
  readonly level: string
  readonly about: string
  /** Starts in spikes that come to exactly the state of the hard locations: `3 of 3`. */
  readonly spiking: string
  /** Share of sums that saturation changes, with the first set of words; empty but at level `circuit`. */
  readonly saturated: number | ''
}

/** Attention, at the start of a way; one thing changed on the way from there to another level, or beside its end. */
export interface CommunityStepRow extends CommunityMeasures {
  readonly to: string
  readonly changed: string
  readonly comparedWith: string
  readonly place: LevelStep['place'] | 'start'
}

export interface LevelCommunities {
  readonly levels: readonly CommunityLevelRow[]
  readonly steps: readonly CommunityStepRow[]
}

interface Given extends LevelParameters {
  readonly levelHeteros: readonly number[]
  readonly stepHetero: number
  readonly levelVertices: number
  readonly clusters: number
  readonly permutations: number
  readonly eta: number
  readonly steps: number
}

/** Runs graphs that are not too large at every level and h, with a = 1 − h, and at one h along the steps between levels. */
export function* levelCommunities(
  given: Given, all: readonly MemoryGraph[], input: CircuitInput | undefined, seed: number,
): Generator<ExperimentProgress, LevelCommunities> {
  const graphs = all.filter(({ vertices }) => vertices <= given.levelVertices)
  const levels = graphLevels(given, input)
  const ways = [
    ...levelSteps(given, input).filter(({ name, to }) => name !== shortStepsName(to)), ...storageSteps(given, input),
  ]
  const total = graphs.length * (levels.length * given.levelHeteros.length + levels.length - 1 + ways.length)
  const found: { levels: CommunityLevelRow[]; steps: CommunityStepRow[] } = { levels: [], steps: [] }
  const wideOf = (circuit: MemoryCircuit): MemoryCircuit => circuitLevel(given, input!, ...wideWeightsOf(circuit)).circuit!
  const done = () => (found.levels.length + found.steps.length) / total
  for (const graph of graphs) {
    for (const level of levels) {
      for (const h of given.levelHeteros) {
        yield { phase: `${graph.name}, level ${level.level}, h = ${h}`, done: done() }
        const setting = settingAt(given, graph, h)
        const { words, cues } = levelWords(graph.vertices, given, seed)
        const written = { ...setting, words }
        const check = spikingCheck(level, written, cues.slice(0, given.spikingStarts), setting, seed)
        const { circuit } = level
        found.levels.push({
          level: level.level, about: level.about, spiking: check ? `${check.same} of ${check.starts}` : '',
          saturated: circuit ? saturatedShare(circuit, wideOf(circuit), written, seed) : '',
          ...measuresAt(given, placeOf(level.level, level.memory), setting, given.levelReplicates, seed),
        })
      }
    }
    for (const to of new Set(ways.map((step) => step.to))) {
      const start = placeOf('attention', levels[0]!.memory)
      for (const step of [start, ...ways.filter((one) => one.to === to)]) {
        yield { phase: `${graph.name}, ${step.name}`, done: done() }
        const { comparedWith, place } = { comparedWith: '', place: 'start' as const, ...step }
        found.steps.push({
          to, changed: step.name, comparedWith, place,
          ...measuresAt(given, step, settingAt(given, graph, given.stepHetero), 1, seed),
        })
      }
    }
  }
  return found
}

/** a = 1 − h, without the rounding of the difference: mixtures are written as they are meant. */
const settingAt = (given: Given, graph: MemoryGraph, h: number): LevelSetting =>
  ({ ...given, graph, h, a: Math.round((1 - h) * 1e9) / 1e9 })

function measuresAt(
  given: Given, place: GraphPlace, setting: LevelSetting, replicates: number, seed: number,
): CommunityMeasures {
  const { graph, h } = setting
  const known = graph.communities
  const count = known ? new Set(known).size : given.clusters
  const sets = Array.from({ length: replicates }, (_, set) => {
    const { correlations, change } = levelStates(place, setting, seed + set)
    const attractorOf = representatives(correlations)
    const draws = stream(seed + set, `communities/levels/${graph.name}/${place.name}/${h}`)
    const agreement = known && agreementOf(attractorOf, known, draws, given.permutations)
    const { clusterOf } = clusterVertices(correlations, count)
    const clusters = known && agreementOf(clusterOf, known, draws, 1)
    return { change, attractors: new Set(attractorOf).size, agreement, clusters }
  })
  const draws = `communities/bootstrap/levels/${graph.name}/${place.name}/${h}`
  const mean = (value: (one: typeof sets[number]) => number): number => meanWith(sets.map(value)).mean
  const ifKnown = (value: (one: typeof sets[number]) => number): number | '' => (known ? mean(value) : '')
  return {
    graph: graph.name, h, sets: replicates,
    ...estimated('attractors', sets.map(({ attractors }) => attractors), seed, `${draws}/attractors`),
    ...(known ? estimated('attractorRand', sets.map(({ agreement }) => agreement!.adjustedRand), seed, `${draws}/rand`)
      : { attractorRand: '', attractorRandLow: '', attractorRandHigh: '' }),
    chanceRand: ifKnown(({ agreement }) => agreement!.chanceOfRand.upper),
    attractorInformation: ifKnown(({ agreement }) => agreement!.mutualInformation),
    chanceInformation: ifKnown(({ agreement }) => agreement!.chanceOfInformation.mean),
    clusterRand: ifKnown(({ clusters }) => clusters!.adjustedRand), change: mean(({ change }) => change),
  }
}
