import { packedLength, type Word } from '../../words/word.js'

/** The word with a 1 where a state is positive. */
export function signedWord(state: Float64Array): Word {
  const packed = new Uint32Array(packedLength(state.length))
  for (let bit = 0; bit < state.length; bit++) if (state[bit]! > 0) packed[bit >>> 5]! |= 1 << (bit & 31)
  return { length: state.length, packed }
}

/** The share of reads of a 1 of a bit whose reads, ±1, have this mean. */
export const shareOfOnes = (mean: number): number => (1 + mean) / 2
