import { openGraphLevel } from '../../levels/openGraphLevel.js'
import type { LoopOptions } from '../../memory/dynamics/graphDynamics.js'
import type { GraphOfWords } from '../../memory/dynamics/writeGraph.js'
import type { Word } from '../../words/word.js'
import type { ComparedLevel } from './graphLevels.js'

/** How far the spiking circuit did what its hard locations say. */
export interface SpikingCheck {
  readonly starts: number
  /** Of these, starts whose last state is the same in every bit, exactly. */
  readonly same: number
}

/**
 * Writes a graph into the circuit of a level, in spikes, and settles cues there and in its hard locations. Undefined for a
 * level that has no circuit, and for no cues.
 */
export function spikingCheck(
  { circuit, memory }: ComparedLevel, graph: GraphOfWords, cues: readonly Word[], options: LoopOptions, seed: number,
): SpikingCheck | undefined {
  if (circuit === undefined || !('circuit' in memory) || cues.length === 0) return undefined
  const settledAt = (level: 'circuit' | 'sdm') => openGraphLevel({ ...memory, level }, graph, seed).settle(cues, options)
  const expected = settledAt('sdm')
  const same = settledAt('circuit').filter(({ state }, start) =>
    state.every((value, bit) => value === expected[start]!.state[bit])).length
  return { starts: cues.length, same }
}
