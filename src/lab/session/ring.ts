import { correlationByDistance, zeroCrossing } from '../../analysis/correlationByDistance.js'
import { correlationMatrix } from '../../analysis/correlationMatrix.js'
import { override } from '../../circuit/override.js'
import { readShape } from '../../circuit/shape.js'
import { InputError } from '../../errors/inputError.js'
import { circuitLevel, graphLevels, levelWords, type ComparedLevel } from '../../experiments/cdam/graphLevels.js'
import { rangeOfRecall } from '../../experiments/cdam/rangeOfRecall.js'
import { demandObject } from '../../experiments/runDocument.js'
import { parseJson } from '../../files/parseJson.js'
import { openGraphLevel, type GraphLevel } from '../../levels/openGraphLevel.js'
import type { DelayActivity, GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { distances } from '../../memory/graph/distances.js'
import { graphNamed } from '../../memory/graph/namedGraphs.js'
import { wordFromBits, wordToSigned, type Word } from '../../words/word.js'
import { levels, type Level } from '../../levels/levelMemory.js'
import type { RingReply, RingSetting } from './messages.js'

/** Starts that are followed between two replies. */
const atOnce = 4

interface Opened {
  readonly labels: readonly string[]
  readonly graph: GraphOfWords
  readonly cues: readonly Word[]
  readonly start: number
  readonly loop: { readonly eta: number; readonly steps: number }
  /** Throws an InputError where there is no such memory. */
  level(level: Level): ComparedLevel
}

/** The ring of a setting: the words of `range-of-recall` with its parameters, or stored patterns in their place. */
function openRing({ circuit: { text, source, assignments }, parameters, patterns, start, seed }: RingSetting): Opened {
  const bits = patterns && { bits: patterns[0]!.bits.length }
  const given = readShape(rangeOfRecall.parameters, { ...parameters, ...bits }, 'experiment')
  const graph = graphNamed(given.graph, seed, 'experiment.graph')
  const [a, h] = given.mixtures[0]!
  const stored = patterns?.map((pattern) => wordFromBits(pattern.bits))
  const { words, cues } = stored ? { words: stored, cues: stored } : levelWords(graph.vertices, given, seed)
  const circuitDocument = () => {
    const { $schema: _, experiment: __, output: ___, ...declared } =
      demandObject(assignments.reduce<unknown>(override, parseJson(text, source)), source)
    return declared
  }
  return {
    labels: patterns?.map(({ label }) => label) ?? words.map((_, index) => String(index + 1)),
    graph: { words, graph, a, h }, cues, start: start % words.length, loop: given,
    level(level) {
      if (level !== 'circuit') return graphLevels(given, undefined).find((one) => one.level === level)!
      const found = circuitLevel(given, { document: circuitDocument(), level })
      return { ...found, memory: { ...found.memory, meanRemoved: stored !== undefined } as GraphLevel }
    },
  }
}

/**
 * What becomes of the memories of a ring at each level: first of the one that is looked at, step by step, then of all, for
 * the correlation of attractors with distance. At level `circuit` the hard locations of the circuit are asked, which read the
 * same words as its spikes: see `settleInSpikes`. Between replies other work can be done.
 */
export function* settleRing(setting: RingSetting): Generator<RingReply> {
  const ring = openRing(setting)
  const { labels, graph, cues, start, loop } = ring
  const memories = graph.words.map(wordToSigned)
  const opened: { readonly level: Level; readonly dynamics: GraphDynamics; readonly states: Float64Array[] }[] = []
  for (const level of levels.toReversed()) {
    try {
      const { memory, about } = ring.level(level)
      const dynamics = openGraphLevel(memory, graph, setting.seed)
      const [found] = dynamics.settle([cues[start]!], { ...loop, firstTrial: start, keepStates: true })
      const followed = [wordToSigned(cues[start]!), ...found!.states!]
      opened.push({ level, dynamics, states: [] })
      yield {
        kind: 'settled', level, about, labels, start, of: cues.length,
        states: followed.map((state) => Float32Array.from(state)),
        correlations: followed.map((state) => Float32Array.from(memories, (memory) => correlation(state, memory))),
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { kind: 'unsettled', level, labels, start, message: error.message }
    }
  }
  const far = distances(graph.graph)
  for (const { level, dynamics, states } of opened) {
    while (states.length < cues.length) {
      states.push(...settled(dynamics, cues, states.length, loop).map(({ state }) => state))
      if (states.length < cues.length) yield { kind: 'compared', level, done: states.length }
    }
    const curve = correlationByDistance(correlationMatrix(states), far)
    const crossing = zeroCrossing(curve)
    yield {
      kind: 'compared', level, done: states.length, ...(crossing !== undefined && { crossing }),
      curve: curve.map(({ distance, mean }) => ({ distance, mean })),
    }
  }
}

/** The next few starts. */
const settled = (dynamics: GraphDynamics, cues: readonly Word[], first: number, loop: Opened['loop']): DelayActivity[] =>
  dynamics.settle(cues.slice(first, first + atOnce), { ...loop, firstTrial: first })

/**
 * The same in spikes, start by start, from the one that is looked at on: how many come to exactly the states of the hard
 * locations.
 */
export function* settleInSpikes(setting: RingSetting): Generator<RingReply> {
  const { graph, cues, start, loop, level } = openRing(setting)
  const { memory } = level('circuit')
  yield { kind: 'spiking', done: 0, same: 0, of: cues.length }
  const [expected, spiking] = (['sdm', 'circuit'] as const).map((one) =>
    openGraphLevel({ ...memory, level: one } as GraphLevel, graph, setting.seed)) as [GraphDynamics, GraphDynamics]
  let same = 0
  for (let done = 0; done < cues.length; done++) {
    yield { kind: 'spiking', done, same, of: cues.length }
    const trial = (start + done) % cues.length
    const [one, other] = [expected, spiking].map((dynamics) =>
      dynamics.settle([cues[trial]!], { ...loop, firstTrial: trial })[0]!.state) as [Float64Array, Float64Array]
    if (one.every((value, bit) => value === other[bit])) same++
  }
  yield { kind: 'spiking', done: cues.length, same, of: cues.length }
}

/** Pearson's correlation; 0 where one of them is constant. */
function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const count = left.length
  let [sumLeft, sumRight, squaresLeft, squaresRight, products] = [0, 0, 0, 0, 0]
  for (let index = 0; index < count; index++) {
    const [x, y] = [left[index]!, right[index]!]
    sumLeft += x
    sumRight += y
    squaresLeft += x * x
    squaresRight += y * y
    products += x * y
  }
  const spread = (count * squaresLeft - sumLeft * sumLeft) * (count * squaresRight - sumRight * sumRight)
  return spread > 0 ? (count * products - sumLeft * sumRight) / Math.sqrt(spread) : 0
}
