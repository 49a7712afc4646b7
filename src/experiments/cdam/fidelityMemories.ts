import { AttentionLoop } from '../../memory/dynamics/attentionLoop.js'
import type { GraphDynamics } from '../../memory/dynamics/graphDynamics.js'
import { HopfieldLoop } from '../../memory/dynamics/hopfieldLoop.js'
import { WinnerLoop } from '../../memory/dynamics/winnerLoop.js'
import { writeGraph, type GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../../memory/winnerSdm.js'
import { stream } from '../../random/stream.js'

/** What a memory must keep to be asked again. */
export interface Kept {
  readonly numbers: number
  readonly bits: number
}

export interface MemorySize {
  readonly neurons: number
  readonly patterns: number
  /** Neighbours of a vertex. */
  readonly degree: number
}

/** A memory of a graph of words that is compared. */
export interface FidelityMemory {
  readonly name: string
  open(graph: GraphOfWords, seed: number): GraphDynamics
  kept(size: MemorySize): Kept
}

export interface FidelityMemorySetting {
  /** β·n, on cosines. */
  readonly effectiveBeta: number
  readonly neurons: number
  /** Budgets of the Sparse Distributed Memory: counters for each weight of the Hopfield matrix. */
  readonly budgets: readonly number[]
  /** The share of its hard locations that every word activates. */
  readonly activeShare: number
}

const counterBits = 16

/** CDAM, one Hopfield matrix, and a Sparse Distributed Memory for each budget. */
export function fidelityMemories(
  { effectiveBeta, neurons, budgets, activeShare }: FidelityMemorySetting,
): FidelityMemory[] {
  return [
    {
      name: 'CDAM', open: (graph) => new AttentionLoop(graph, { beta: effectiveBeta }),
      kept: ({ neurons: n, patterns, degree }) => ({
        numbers: patterns * (n + degree), bits: patterns * (n + degree * bitsFor(patterns)),
      }),
    },
    {
      name: 'Hopfield', open: (graph) => new HopfieldLoop(graph),
      kept: ({ neurons: n, patterns }) => ({ numbers: n * n, bits: n * n * bitsFor(2 * patterns + 1) }),
    },
    ...budgets.map((budget): FidelityMemory => {
      const locations = Math.max(1, Math.round(budget * neurons))
      const winners = Math.max(1, Math.round(activeShare * locations))
      return {
        name: `SDM, ${locations} locations`,
        open(graph, seed) {
          const key = stream(seed, 'fidelity/hard locations').key
          const memory = new WinnerSdm(neurons, { locations, winners, key, counterBits })
          writeGraph(memory, graph)
          return new WinnerLoop(memory)
        },
        kept: ({ neurons: n }) => ({ numbers: locations * n, bits: locations * n * counterBits }),
      }
    }),
  ]
}

/** ⌈log₂ count⌉: bits that tell so many values apart. */
export function bitsFor(count: number): number {
  let bits = 0
  for (let values = 1; values < count; values *= 2) bits++
  return bits
}
