import type { Circuit } from '../circuit/circuit.js'
import type { Volley } from '../engine/volley.js'
import { AttentionLoop, type AttentionLoopOptions } from '../memory/dynamics/attentionLoop.js'
import type { GraphDynamics } from '../memory/dynamics/graphDynamics.js'
import { VolleyLoop } from '../memory/dynamics/volleyLoop.js'
import { WinnerLoop } from '../memory/dynamics/winnerLoop.js'
import { writeGraph, type GraphOfWords } from '../memory/dynamics/writeGraph.js'
import { WinnerSdm } from '../memory/winnerSdm.js'
import { stream } from '../random/stream.js'
import { openLevel } from './openLevel.js'

/** Which memory a graph is written into. */
export type GraphLevel =
  | AttentionLevel
  | WinnerLevel
  | CircuitLevel

export interface AttentionLevel extends AttentionLoopOptions {
  readonly level: 'attention'
}

/** Random addresses of which every state activates as many. */
export interface WinnerLevel {
  readonly level: 'sdm'
  readonly locations: number
  readonly winners: number
}

/** A circuit, or its granule cells as hard locations, whose words are the same (see `openLevel`). */
export interface CircuitLevel {
  readonly level: 'circuit' | 'sdm'
  readonly circuit: Circuit
  /** How noisily a state becomes a volley, 0 … 1: see `VolleyLoop`. Noise of 0.3 keeps states from sticking at signs. */
  readonly noise: number
  /** Whether what words have in common is unlearnt in random contexts (`writeBackground`); true unless stated. */
  readonly meanRemoved?: boolean
  /** Gets the volleys of level `circuit`. */
  readonly onVolley?: (volley: Volley) => void
}

/**
 * A memory graph of words at a level, written and ready for cues: the update of CDAM, or what its mixture of
 * auto-association and hetero-association is in a Sparse Distributed Memory or in the circuit. `seed` decides hard
 * locations and volleys. Throws an InputError for a setting out of range.
 */
export function openGraphLevel(level: GraphLevel, graph: GraphOfWords, seed: number): GraphDynamics {
  if (level.level === 'attention') return new AttentionLoop(graph, level)
  if (!('circuit' in level)) {
    const key = stream(seed, 'graph/hard locations').key
    const memory = new WinnerSdm(graph.words[0]?.length ?? 0, { ...level, key })
    writeGraph(memory, graph)
    return new WinnerLoop(memory)
  }
  const { circuit, noise, meanRemoved = true, onVolley } = level
  const memory = openLevel(circuit, level.level, seed, { beta: 1, ...(onVolley && { onVolley }) })
  writeGraph(memory, { ...graph, ...(meanRemoved && { background: stream(seed, 'graph/background').uint32 }) })
  return new VolleyLoop(memory, { noise, key: stream(seed, 'graph/volleys').key })
}
