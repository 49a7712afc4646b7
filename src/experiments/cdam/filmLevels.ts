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
import { cosine } from '../../words/distance.js'
import type { Word } from '../../words/word.js'
import type { CircuitInput } from '../experiment.js'
import { circuitLevel } from './graphLevels.js'

const { log } = createKernels(0)

/** A memory that words of a film are written into. */
export interface FilmLevel {
  readonly level: 'attention' | 'attention, majority' | 'sdm' | 'circuit'
  readonly name: string
  /** β, or what it amounts to: `sharedSharpness`. */
  readonly sharpness: number
  /** Hard locations or granule cells that a frame activates, on average; absent at level `attention`. */
  readonly active?: number
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
 * The spiking circuit with its own claws and with others, of which all must match: the fewer granule cells a frame
 * makes fire, the sharper they tell it from the next. A frame that makes none fire reads itself, and the film stands still.
 */
export function circuitFilmLevels(
  words: readonly Word[], claws: readonly number[], input: CircuitInput | undefined, seed: number,
): FilmLevel[] {
  if (input?.level !== 'circuit') return []
  const given = { bits: words[0]!.length, volleyNoise: 0 }
  const { design } = circuitLevel(given, input).circuit!.memory
  const others = design.kind === 'dense' ? [] : claws.filter((count) => count !== design.claws)
  return [undefined, ...others].map((count): FilmLevel => {
    const set = count === undefined ? [] : [`memory.claws=${count}`, `memory.threshold=${count}`]
    const { about, circuit } = circuitLevel(given, input, ...set)
    const locations = sdmOf({ circuit: circuit!, seed })
    const activate = (word: Word): Uint32Array => locations.activate(word)
    return {
      level: 'circuit', name: `circuit, ${about}`, sharpness: sharpnessOf(words, activate),
      active: words.reduce((sum, word) => sum + activate(word).length, 0) / words.length,
      open: (graph) => openGraphLevel({ level: 'circuit', circuit: circuit!, noise: 0, meanRemoved: false }, graph, seed),
    }
  })
}

/**
 * How sharply hard locations tell a frame from the next where they are most alike, which is where a film sticks: −ln(share
 * of active locations that both activate) / (1 − cosine), which would be β were the share a softmax weight. Means over
 * the quarter of neighbours with the greatest cosines; half a location more is shared, so that none is not infinitely
 * sharp. 0 where frames are the same.
 */
export function sharedSharpness(words: readonly Word[], locations: number, winners: number, seed: number): number {
  const memory = new WinnerSdm(words[0]!.length, { locations, winners, key: stream(seed, 'graph/hard locations').key })
  return sharpnessOf(words, (word) => memory.activate(word))
}

function sharpnessOf(words: readonly Word[], activate: (word: Word) => Uint32Array): number {
  const neighbours = words.map((word, frame) => ({ word, next: words[(frame + 1) % words.length]! }))
    .map(({ word, next }) => ({ word, next, apart: 1 - cosine(word, next) }))
    .sort((left, right) => left.apart - right.apart).slice(0, Math.ceil(words.length / 4))
  const apart = neighbours.reduce((sum, one) => sum + one.apart, 0) / neighbours.length
  if (apart === 0) return 0
  const [shared, own] = neighbours.reduce(([sum, all], { word, next }) => {
    const active = activate(word)
    return [sum + sharedCount(active, activate(next)), all + active.length] as const
  }, [0, 0] as readonly [number, number])
  return -log((shared / neighbours.length + 0.5) / (own / neighbours.length + 0.5)) / apart
}
