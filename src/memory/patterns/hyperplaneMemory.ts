import { binomial, binomialRow } from '../../theory/binomial.js'
import { integerIn } from '../../theory/integerIn.js'
import { ratio } from '../../theory/ratio.js'
import type { Word } from '../../words/word.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { bySharedOnes } from './distanceWeights.js'
import { wordMemory, type PatternMemory } from './patternMemory.js'

/**
 * Jaeckel's hyperplane memory (1989) for sparse addresses, with every possible hard location: a location selects K of
 * n coordinates and is active for words with a 1 at all of them, so that a stored pattern whose address shares s ones
 * with the cue has the weight C(s, K)/C(n, K). A cue that shares fewer than K ones with every address is silent.
 * Throws an InputError unless 1 ≤ claws ≤ bits are integers.
 */
export const hyperplaneMemory = (bits: number, claws: number): PatternMemory<Word> & PoolingMemory =>
  wordMemory(bits, bySharedOnes(hyperplaneWeights(bits, claws)))

/** C(s, K)/C(n, K) for s = 0 … n, each correctly rounded. */
export function hyperplaneWeights(bits: number, claws: number): Float64Array {
  integerIn('bits', bits, 1, Number.MAX_SAFE_INTEGER)
  integerIn('claws', claws, 1, bits)
  const all = binomialRow(bits, claws)[claws]!
  return Float64Array.from({ length: bits + 1 }, (_, shared) => ratio(binomial(shared, claws), all))
}
