import type { Word } from './word.js'

/** The number of 1 bits of a 32-bit word. */
export function popcount32(part: number): number {
  let count = part - ((part >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The number of bits that are 1. */
export function weightOf(word: Word): number {
  let ones = 0
  for (const part of word.packed) ones += popcount32(part)
  return ones
}

/** Hamming distance in bits. Throws a RangeError when the lengths differ. */
export function hamming(left: Word, right: Word): number {
  if (left.length !== right.length) {
    throw new RangeError(`words of ${left.length} and ${right.length} bits have no Hamming distance`)
  }
  let distance = 0
  for (let index = 0; index < left.packed.length; index++) {
    distance += popcount32(left.packed[index]! ^ right.packed[index]!)
  }
  return distance
}

/**
 * Cosine similarity of the ±1 views: 1 − 2·H/n with H the Hamming distance of n bits
 * (Bricken & Pehlevan 2021, section 2, below Eq. 5). Undefined for empty words.
 */
export const cosine = (left: Word, right: Word): number => 1 - (2 * hamming(left, right)) / left.length
