import type { MemoryGraph } from '../../memory/graph/memoryGraph.js'
import { randomRegular } from '../../memory/graph/randomGraphs.js'
import { distinctBelow, stream } from '../../random/stream.js'
import { elementsOf } from '../../memory/graph/sparseMatrix.js'
import { randomWord, withFlips, wordToSigned, type Word } from '../../words/word.js'
import type { FidelityMemory } from './fidelityMemories.js'

/** Random words on a random regular graph, and cues near some of them. */
export interface FidelityData {
  readonly graph: MemoryGraph
  readonly words: readonly Word[]
  readonly cues: readonly { readonly vertex: number; readonly word: Word }[]
}

export interface FidelityDataSetting {
  readonly neurons: number
  readonly patterns: number
  readonly degree: number
  readonly cues: number
  /** The share of the bits of a cue that differ from its pattern. */
  readonly noise: number
}

/** Graph, words and cues depend on the setting and the seed alone, so that all memories get the same. */
export function fidelityData(
  { neurons, patterns, degree, cues, noise }: FidelityDataSetting, seed: number,
): FidelityData {
  const draw = stream(seed, `fidelity/words/${neurons}/${patterns}`)
  const words = Array.from({ length: patterns }, () => randomWord(neurons, draw.uint32))
  const asked = Math.min(cues, patterns)
  const flips = Math.round(noise * neurons)
  return {
    graph: randomRegular(patterns, degree, seed), words,
    cues: Array.from({ length: asked }, (_, vertex) =>
      ({ vertex, word: withFlips(words[vertex]!, distinctBelow(neurons, flips, draw.uint32)) })),
  }
}

/** The mean overlaps (Pearson) of the states that cues lead to: with the own pattern, its neighbours, and all others. */
export interface Overlaps {
  readonly own: number
  readonly neighbour: number
  readonly other: number
}

export interface FidelityRun {
  readonly a: number
  readonly h: number
  readonly eta: number
  readonly steps: number
}

/** What becomes of all cues in one memory. */
export function fidelityPoint(
  memory: FidelityMemory, { graph, words, cues }: FidelityData, { a, h, eta, steps }: FidelityRun, seed: number,
): Overlaps {
  const dynamics = memory.open({ graph, words, a, h }, seed)
  const states = dynamics.settle(cues.map(({ word }) => word), { eta, steps, averaged: 1, stop: true, tolerance: 1e-3 })
  return overlapsOf(states.map(({ state }) => state), cues.map(({ vertex }) => vertex), graph, words.map(wordToSigned))
}

/** The mean overlaps of states, each with the patterns as they are seen from its vertex. */
export function overlapsOf(
  states: readonly Float64Array[], vertices: readonly number[], graph: MemoryGraph, patterns: readonly Float64Array[],
): Overlaps {
  const links = elementsOf(graph.adjacency)
  const sums = { own: 0, neighbour: 0, other: 0 }
  const counts = { own: 0, neighbour: 0, other: 0 }
  states.forEach((state, index) => {
    const vertex = vertices[index]!
    const neighbours = new Set(links.filter(({ row }) => row === vertex).map(({ column }) => column))
    patterns.forEach((pattern, other) => {
      const relation = other === vertex ? 'own' : neighbours.has(other) ? 'neighbour' : 'other'
      sums[relation] += pearson(state, pattern)
      counts[relation]++
    })
  })
  const mean = (relation: keyof Overlaps): number => (counts[relation] === 0 ? 0 : sums[relation] / counts[relation])
  return { own: mean('own'), neighbour: mean('neighbour'), other: mean('other') }
}

/** Pearson's correlation; 0 where one of both is constant. */
export function pearson(left: Float64Array, right: Float64Array): number {
  const { length } = left
  let [sumX, sumY, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (let index = 0; index < length; index++) {
    const x = left[index]!
    const y = right[index]!
    sumX += x
    sumY += y
    xx += x * x
    yy += y * y
    xy += x * y
  }
  const varianceX = xx / length - (sumX / length) * (sumX / length)
  const varianceY = yy / length - (sumY / length) * (sumY / length)
  if (varianceX < 1e-12 || varianceY < 1e-12) return 0
  return (xy / length - (sumX / length) * (sumY / length)) / Math.sqrt(varianceX * varianceY)
}
