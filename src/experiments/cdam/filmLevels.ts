import { createKernels } from '../../kernels/kernels.js'
import { openGraphLevel } from '../../levels/openGraphLevel.js'
import { sharedCount } from '../../levels/levelMemory.js'
import { sdmOf } from '../../levels/sdmOfCircuit.js'
import { AttentionMemory } from '../../memory/attentionMemory.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import { VolleyLoop } from '../../memory/dynamics/volleyLoop.js'
import { writeGraph, type GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'
import { sharedProbabilities, type AddressDesign } from '../../theory/addressDesign.js'
import { cosine, hamming } from '../../words/distance.js'
import type { Word } from '../../words/word.js'
import type { CircuitInput } from '../experiment.js'
import { circuitLevel } from './graphLevels.js'
import { wideWeightsName, wideWeightsOf } from './storageSteps.js'

const { log } = createKernels(0)

/** A memory that words of a film are written into. */
export interface FilmLevel {
  readonly level: 'attention' | 'attention, majority' | 'sdm' | 'circuit'
  readonly name: string
  /** β, or what it amounts to: `sharedSharpness`, or `designSharpness` of a circuit. */
  readonly sharpness: number
  /** Hard locations or granule cells that a frame activates, on average; absent at level `attention`. */
  readonly active?: number
  /** At level `circuit`: frames that make no granule cell fire. */
  readonly silent?: number
  open(graph: GraphOfWords): GraphDynamics
}

/**
 * Attention with real-valued states (CDAM), attention whose every read is made a word by the majority of each bit, and
 * Sparse Distributed Memories, whose reads are words too, of which each state activates as many locations.
 */
export function filmLevels(
  words: readonly Word[], betas: readonly number[], memories: readonly (readonly [number, number])[], seed: number,
): FilmLevel[] {
  return [
    ...betas.map((beta): FilmLevel => ({
      level: 'attention', name: `attention, β = ${beta}`, sharpness: beta,
      open: (graph) => openGraphLevel({ level: 'attention', beta }, graph, seed),
    })),
    ...betas.map((beta): FilmLevel => ({
      level: 'attention, majority', name: `attention, majority, β = ${beta}`, sharpness: beta,
      open(graph) {
        const memory = new AttentionMemory(words[0]!.length, beta)
        writeGraph(memory, graph)
        return new VolleyLoop(memory, { noise: 0, key: stream(seed, 'video/volleys').key })
      },
    })),
    ...memories.map(([locations, winners]): FilmLevel => ({
      level: 'sdm', name: `sdm, ${winners} of ${locations} locations`,
      sharpness: sharedSharpness(words, locations, winners, seed), active: winners,
      open: (graph) => openGraphLevel({ level: 'sdm', locations, winners }, graph, seed),
    })),
  ]
}

/**
 * The spiking circuit with its own claws and with others, of which all must match, and with its own and weights of more
 * bits. A frame that makes no granule cell fire reads itself, and there the film stands still.
 */
export function circuitFilmLevels(
  words: readonly Word[], claws: readonly number[], input: CircuitInput | undefined, seed: number,
): FilmLevel[] {
  if (input?.level !== 'circuit') return []
  const given = { bits: words[0]!.length, volleyNoise: 0 }
  const own = circuitLevel(given, input).circuit!
  const { design } = own.memory
  const opened = (more: string, level: 'circuit' | 'sdm', ...assignments: readonly string[]): FilmLevel => {
    const { about, circuit } = circuitLevel(given, input, ...assignments)
    const locations = sdmOf({ circuit: circuit!, seed })
    const active = words.map((word) => locations.activate(word).length)
    return {
      level: 'circuit', name: `circuit, ${about}${more}`, sharpness: designSharpness(words, circuit!.memory.design),
      active: active.reduce((sum, count) => sum + count, 0) / words.length,
      silent: active.filter((count) => count === 0).length,
      open: (graph) => openGraphLevel({ level, circuit: circuit!, noise: 0, meanRemoved: false }, graph, seed),
    }
  }
  return [
    opened('', 'circuit'),
    ...(design.kind === 'dense' ? [] : claws.filter((count) => count !== design.claws)).map((count) =>
      opened('', 'circuit', `memory.claws=${count}`, `memory.threshold=${count}`)),
    opened(`, ${wideWeightsName} (hard locations)`, 'sdm', ...wideWeightsOf(own)),
  ]
}

/**
 * How sharply hard locations tell a frame from the next where they are most alike, which is where a film sticks: −ln(share
 * of active locations that both activate) / (1 − cosine), which would be β were the share a softmax weight. Means over
 * the quarter of neighbours with the greatest cosines; half a location more is shared, so that none is not infinitely
 * sharp. 0 where frames are the same.
 */
export function sharedSharpness(words: readonly Word[], locations: number, winners: number, seed: number): number {
  const memory = new WinnerSdm(words[0]!.length, { locations, winners, key: stream(seed, 'graph/hard locations').key })
  const neighbours = likestNeighbours(words)
  const apart = meanApart(neighbours)
  if (apart === 0) return 0
  const [shared, own] = neighbours.reduce(([sum, all], { word, next }) => {
    const active = memory.activate(word)
    return [sum + sharedCount(active, memory.activate(next)), all + active.length] as const
  }, [0, 0] as readonly [number, number])
  return -log((shared / neighbours.length + 0.5) / (own / neighbours.length + 0.5)) / apart
}

/** The same of an address design, for as many locations as there could be: however few a frame activates, it is defined. */
export function designSharpness(words: readonly Word[], design: AddressDesign): number {
  const neighbours = likestNeighbours(words)
  const apart = meanApart(neighbours)
  if (apart === 0) return 0
  const shared = sharedProbabilities(design)
  const mean = neighbours.reduce((sum, { word, next }) => sum + shared[hamming(word, next)]!, 0) / neighbours.length
  return -log(mean / shared[0]!) / apart
}

interface Neighbours {
  readonly word: Word
  readonly next: Word
  readonly apart: number
}

const likestNeighbours = (words: readonly Word[]): Neighbours[] =>
  words.map((word, frame) => ({ word, next: words[(frame + 1) % words.length]! }))
    .map(({ word, next }) => ({ word, next, apart: 1 - cosine(word, next) }))
    .sort((left, right) => left.apart - right.apart).slice(0, Math.ceil(words.length / 4))

const meanApart = (neighbours: readonly Neighbours[]): number =>
  neighbours.reduce((sum, one) => sum + one.apart, 0) / neighbours.length
