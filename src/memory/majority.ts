import { packedLength, type Word } from '../words/word.js'

/** The word with a 1 where a sum is positive and a 0 where it is negative. A tie reads 0, or the bit of `tie`. */
export function majority(sums: ArrayLike<number>, tie?: Word): Word {
  const packed = new Uint32Array(packedLength(sums.length))
  for (let bit = 0; bit < sums.length; bit++) {
    const sum = sums[bit]!
    const part = bit >>> 5
    if (sum > 0) packed[part]! |= 1 << (bit & 31)
    else if (sum === 0 && tie !== undefined) packed[part]! |= tie.packed[part]! & (1 << (bit & 31))
  }
  return { length: sums.length, packed }
}
