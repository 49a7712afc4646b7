import { integerIn } from '../../theory/integerIn.js'
import { hamming } from '../../words/distance.js'
import type { Word } from '../../words/word.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { vectorMemory, wordMemory, type PatternMemory } from './patternMemory.js'
import { cosines } from './realVectors.js'

/**
 * The majority of the k nearest stored patterns, and of those as near as the k-th one, so that the order of writing
 * does not matter. With k = 1 it is the best match. Throws an InputError unless k ≥ 1 is an integer.
 */
export function nearestMemory(bits: number, k: number): PatternMemory<Word> & PoolingMemory {
  integerIn('k', k, 1, Number.MAX_SAFE_INTEGER)
  return wordMemory(bits, (cue, addresses) =>
    nearest(Float64Array.from(addresses, (address) => hamming(cue, address)), k))
}

/** The same on real vectors, by cosine. */
export function nearestVectorMemory(dimensions: number, k: number): PatternMemory<Float64Array> {
  integerIn('k', k, 1, Number.MAX_SAFE_INTEGER)
  return vectorMemory(dimensions, (cue, addresses) => nearest(cosines(cue, addresses).map((cosine) => -cosine), k))
}

/** 1 for the k least distances and those that equal the k-th, else 0. */
function nearest(distances: Float64Array, k: number): Float64Array {
  const last = distances.toSorted()[Math.min(k, distances.length) - 1]!
  return distances.map((distance) => (distance <= last ? 1 : 0))
}
