import type { MemoryCircuit } from '../../circuit/circuit.js'
import type { Level } from '../../levels/levelMemory.js'
import { openGraphLevel, type GraphLevel } from '../../levels/openGraphLevel.js'
import type { AssociativeMemory } from '../../memory/associativeMemory.js'
import { AttentionMemory } from '../../memory/attentionMemory.js'
import { MajorityLoop } from '../../memory/dynamics/majorityLoop.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { writeGraph } from '../../memory/dynamics/writeGraph.js'
import { byDistance } from '../../memory/patterns/distanceWeights.js'
import { wordMemory } from '../../memory/patterns/patternMemory.js'
import { stream } from '../../random/stream.js'
import { sharedProbabilities } from '../../theory/addressDesign.js'
import type { Word } from '../../words/word.js'
import type { CircuitInput } from '../experiment.js'
import { circuitLevel, graphLevels, type ComparedLevel, type LevelParameters } from './graphLevels.js'
import { levelAttention } from './levelAttention.js'
import type { GraphPlace } from './levelStates.js'

/** What tells a majority of each bit from hard locations: attention with the first and without the second. */
export const majorityName = 'majority'

export const placeOf = (name: string, memory: GraphLevel): GraphPlace => ({
  name,
  open: (graph, seed) => openGraphLevel(memory, graph, seed),
  attention: ({ words }, seed) => levelAttention(memory, words, seed),
})

const timesShorter = 4
/** What a level in shorter steps is called. */
export const shortStepsName = (level: string): string => `${level}, steps ÷ ${timesShorter}`

/** A level whose steps are shorter and as many more, so that they take the same time: whether it is the step that tells. */
const shortSteps = (level: string, place: GraphPlace): GraphPlace => ({
  ...place, name: shortStepsName(level),
  open(graph, seed) {
    const dynamics = place.open(graph, seed)
    return {
      length: dynamics.length,
      settle: (cues, { eta, steps, ...options }) =>
        dynamics.settle(cues, { ...options, eta: eta / timesShorter, steps: timesShorter * steps }),
    }
  },
})

/** Attention of which every read is made a word. */
const majorityPlace = (beta: number): GraphPlace => ({
  ...placeOf(majorityName, { level: 'attention', beta }), open: (graph) => new MajorityLoop(graph, { beta }),
})

/**
 * The levels; after `attention` the same in shorter steps, and read by majority; and, where level `sdm` takes part, two
 * with attention judged by its hard locations: attention itself, and attention read by majority with weights that are as
 * broad as theirs. So what broad weights do, in judging and in reading, is told from what a majority does.
 */
export function levelPlaces(
  levels: readonly ComparedLevel[], { wordBeta, broadBeta }: Readonly<Record<'wordBeta' | 'broadBeta', number>>,
): GraphPlace[] {
  const sdm = levels.find(({ level }) => level === 'sdm')
  return levels.flatMap(({ level, memory }) => {
    const place = placeOf(level, memory)
    if (level !== 'attention') return [place]
    return [place, shortSteps(level, place), majorityPlace(wordBeta), ...(sdm ? [
      byShared('attention, shared', place, sdm.memory),
      byShared('broad, shared', majorityPlace(broadBeta), sdm.memory),
    ] : [])]
  })
}

const byShared = (name: string, place: GraphPlace, memory: GraphLevel): GraphPlace => ({
  ...place, name, attention: ({ words }, seed) => levelAttention(memory, words, seed),
})

/** A place on the way from level `attention` to another, which differs in one thing from the one that it is compared with. */
export interface LevelStep extends GraphPlace {
  /** The level that the way leads to, or that it lies beside. */
  readonly to: Level
  readonly comparedWith: string
  /** On the way, at its end, which is the level itself, or beside the end: the level but for one number. */
  readonly place: 'way' | 'end' | 'beside'
}

/**
 * The ways from `attention` to the levels that take part, one thing changed at each step, and what lies beside the levels:
 * each of them in shorter steps, and others but for one number.
 */
export function levelSteps(given: LevelParameters, input: CircuitInput | undefined): LevelStep[] {
  return graphLevels(given, input).flatMap((one) => [...wayTo(one, given, input), inShortSteps(one)])
}

function wayTo(one: ComparedLevel, given: LevelParameters, input: CircuitInput | undefined): LevelStep[] {
  if (one.level === 'attention') return []
  return one.circuit === undefined ? sdmSteps(given, one) : circuitSteps(given, one, one.circuit, input!)
}

const inShortSteps = ({ level, memory }: ComparedLevel): LevelStep =>
  ({ ...shortSteps(level, placeOf(level, memory)), to: level, comparedWith: level, place: 'beside' })

function sdmSteps({ wordBeta, locations, winners }: LevelParameters, { memory }: ComparedLevel): LevelStep[] {
  const beside = (more: number, active: number): LevelStep => ({
    ...placeOf(`${active} of ${more}`, { level: 'sdm', locations: more, winners: active }), to: 'sdm', comparedWith: 'sdm',
    place: 'beside',
  })
  return [
    { ...majorityPlace(wordBeta), to: 'sdm', comparedWith: 'attention', place: 'way' },
    { ...placeOf('sdm', memory), to: 'sdm', comparedWith: majorityName, place: 'end' },
    beside(4 * locations, 4 * winners),
    beside(locations, Math.ceil(winners / 5)),
  ]
}

function circuitSteps(
  given: LevelParameters, { memory }: ComparedLevel, circuit: MemoryCircuit, input: CircuitInput,
): LevelStep[] {
  const { wordBeta, volleyNoise, bits } = given
  const { memory: { design, location }, populations } = circuit
  const cells = populations.find(({ name }) => name === location)!.count
  const way = { to: 'circuit', place: 'way' } as const
  const beside = { to: 'circuit', place: 'beside', comparedWith: 'circuit' } as const
  const quiet = circuitLevel({ ...given, volleyNoise: 0 }, input)
  const others = (name: string, ...assignments: readonly string[]): LevelStep =>
    ({ ...placeOf(name, circuitLevel(given, input, ...assignments).memory), ...beside })
  return [
    { ...majorityPlace(wordBeta), ...way, comparedWith: 'attention' },
    { ...volleyPlace('volley', () => new AttentionMemory(bits, wordBeta), volleyNoise), ...way, comparedWith: majorityName },
    { ...volleyPlace('all cells', () => wordMemory(bits, byDistance(sharedProbabilities(design))), volleyNoise), ...way,
      comparedWith: 'volley' },
    { ...placeOf('circuit', memory), ...way, place: 'end', comparedWith: 'all cells' },
    { ...placeOf('no noise', quiet.memory), ...beside },
    others('4 × cells', `populations.${location}.count=${4 * cells}`),
    ...(design.kind === 'dense' || design.threshold <= 2 ? []
      : [others(`${design.claws - 2} claws`, `memory.claws=${design.claws - 2}`, `memory.threshold=${design.threshold - 2}`)]),
  ]
}

/** A memory of words in the loop of the circuit. */
const volleyPlace = (name: string, made: () => AssociativeMemory<Word>, noise: number): GraphPlace => ({
  name,
  open(graph, seed) {
    const memory = made()
    writeGraph(memory, graph)
    return new VolleyLoop(memory, { noise, key: stream(seed, 'graph/volleys').key })
  },
})
