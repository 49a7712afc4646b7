import { rowDraws } from '../../random/stream.js'
import type { Word } from '../../words/word.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { expectedSharedLocations } from './circleMemory.js'
import { byDistance } from './distanceWeights.js'
import { wordMemory, type PatternMemory, type Weigh } from './patternMemory.js'

/**
 * The "neuron limit" of Bricken & Pehlevan 2021 (appendix B.7): whole numbers of shared hard locations, drawn for every
 * pattern and every read by itself as the integer part of the expected number, and one more with the probability of the
 * rest. It is no memory with r hard locations: those that two patterns share are the same ones at every read.
 * The draws are those of row i under the key, where i counts the reads so far.
 */
export function neuronLimit<Address>(expected: Weigh<Address>, key: Uint32Array): Weigh<Address> {
  let reads = 0
  return (cue, addresses) => {
    const draw = rowDraws(key, reads++)
    const uniform = (): number => ((draw() >>> 5) * 0x400_0000 + (draw() >>> 6)) / 0x20_0000_0000_0000
    return Float64Array.from(expected(cue, addresses), (count) => {
      const whole = Math.floor(count)
      return uniform() < count - whole ? whole + 1 : whole
    })
  }
}

/** Kanerva's circles with `locations` hard locations in this limit (Binary_SDM_NeuronLimit of its notebooks). */
export const neuronLimitMemory = (
  bits: number, radius: number, locations: number, key: Uint32Array,
): PatternMemory<Word> & PoolingMemory =>
  wordMemory(bits, neuronLimit(byDistance(expectedSharedLocations(bits, radius, locations)), key))
