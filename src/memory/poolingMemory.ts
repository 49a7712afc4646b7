import type { Word } from '../words/word.js'
import type { DetailedMemory } from './associativeMemory.js'

/** A memory of binary words whose reads can be pooled with those of others before the majority is taken. */
export interface PoolingMemory extends DetailedMemory<Word> {
  /**
   * Adds to `sums`, one a bit, what a read of `cue` takes the majority of, and returns how many hard locations or
   * stored patterns took part.
   */
  addSums(cue: Word, sums: Float64Array): number
}
