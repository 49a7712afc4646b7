import type { AssociativeMemory } from '../memory/associativeMemory.js'
import type { Word } from '../words/word.js'

/** The levels of description at which an experiment can run. */
export const levels = ['circuit', 'sdm', 'attention'] as const
export type Level = (typeof levels)[number]

/** A memory of any level, with what the levels are compared by. */
export interface LevelMemory extends AssociativeMemory<Word> {
  /**
   * The weight that a pattern stored at `address` gets from each cue: shared granule cells, shared hard locations, or
   * exp(β·cosine).
   */
  weights(address: Word, cues: readonly Word[]): number[]
  /** The granule cells or hard locations that an address activates, ascending; absent where there are none. */
  activate?(address: Word): Uint32Array
}

/** The number of elements that two ascending lists share. */
export function sharedCount(left: Uint32Array, right: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const difference = left[i]! - right[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
