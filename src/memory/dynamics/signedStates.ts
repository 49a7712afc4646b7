import { packedLength, type Word } from '../../words/word.js'
import type { Settled } from './graphDynamics.js'

/** The word with a 1 where a state is positive. */
export function signedWord(state: Float64Array): Word {
  const packed = new Uint32Array(packedLength(state.length))
  for (let bit = 0; bit < state.length; bit++) if (state[bit]! > 0) packed[bit >>> 5]! |= 1 << (bit & 31)
  return { length: state.length, packed }
}

/** Means of reads of ±1 as shares of reads of a 1. */
export const asRates = (settled: Settled): Settled => ({ ...settled, rates: settled.rates.map((mean) => (1 + mean) / 2) })
