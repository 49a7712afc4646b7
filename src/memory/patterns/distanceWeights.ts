import { hamming, popcount32 } from '../../words/distance.js'
import type { Word } from '../../words/word.js'
import type { Weigh } from './patternMemory.js'

/** Weights from a table by Hamming distance, 0 … n. */
export const byDistance = (table: Float64Array): Weigh<Word> => (cue, addresses) =>
  Float64Array.from(addresses, (address) => table[hamming(cue, address)]!)

/** Weights from a table by the number of ones that cue and address share, 0 … n. */
export const bySharedOnes = (table: Float64Array): Weigh<Word> => (cue, addresses) =>
  Float64Array.from(addresses, (address) => table[sharedOnes(cue, address)]!)

/** The number of positions at which both words have a 1. */
function sharedOnes(left: Word, right: Word): number {
  let shared = 0
  for (let index = 0; index < left.packed.length; index++) {
    shared += popcount32(left.packed[index]! & right.packed[index]!)
  }
  return shared
}
