import { selectedCoordinateSharedTable, type SelectedCoordinate } from '../../theory/selectedCoordinate.js'
import type { Word } from '../../words/word.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { byDistance } from './distanceWeights.js'
import { wordMemory, type PatternMemory } from './patternMemory.js'

/**
 * Jaeckel's selected-coordinate memory with every possible hard location: the weight of a stored pattern is the
 * probability that a random location with K claws is active for the cue and for its address, 2^−K·C(n−δ, K)/C(n, K)
 * where all must match (Jaeckel 1989); near a cue it decays as a softmax of β ≈ K/2.
 * Throws an InputError unless 1 ≤ threshold ≤ claws ≤ bits are integers.
 */
export const selectedCoordinateMemory = (design: SelectedCoordinate): PatternMemory<Word> & PoolingMemory =>
  wordMemory(design.bits, byDistance(selectedCoordinateSharedTable(design)))
