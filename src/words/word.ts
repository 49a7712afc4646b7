/**
 * A binary word of `length` bits, packed into 32-bit words from the least significant bit on. Bits at and above
 * `length` are always 0. Words are values: no function here changes one.
 */
export interface Word {
  readonly length: number
  readonly packed: Uint32Array
}

/** The number of 32-bit words that hold `length` bits. */
export const packedLength = (length: number): number => (length + 31) >>> 5

/** A word of bits given as 0/1 (or false/true) in order. */
export function wordFromBits(bits: ArrayLike<number | boolean>): Word {
  const packed = new Uint32Array(packedLength(bits.length))
  for (let bit = 0; bit < bits.length; bit++) {
    if (bits[bit]) packed[bit >>> 5]! |= 1 << (bit & 31)
  }
  return { length: bits.length, packed }
}

/** The word whose bits at the given positions are 1. */
export function wordFromOnes(length: number, ones: Iterable<number>): Word {
  const packed = new Uint32Array(packedLength(length))
  for (const bit of ones) {
    if (!(bit >= 0 && bit < length)) throw new RangeError(`bit ${bit} is outside of a word of ${length} bits`)
    packed[bit >>> 5]! |= 1 << (bit & 31)
  }
  return { length, packed }
}

/** The bit at a position, 0 or 1. */
export const bitAt = (word: Word, position: number): number =>
  (word.packed[position >>> 5]! >>> (position & 31)) & 1

/** The bits as bytes 0/1. */
export function wordToBits(word: Word): Uint8Array {
  return Uint8Array.from({ length: word.length }, (_, position) => bitAt(word, position))
}

/** The ±1 view: +1 where a bit is 1 and −1 where it is 0. */
export function wordToSigned(word: Word): Float64Array {
  return Float64Array.from({ length: word.length }, (_, position) => 2 * bitAt(word, position) - 1)
}

/** A fair-coin word from 32-bit random words. */
export function randomWord(length: number, uint32: () => number): Word {
  const packed = Uint32Array.from({ length: packedLength(length) }, () => uint32())
  if ((length & 31) !== 0) packed[packed.length - 1]! &= (1 << (length & 31)) - 1
  return { length, packed }
}

/** The word with the bits at the given positions inverted. A position given twice is inverted twice. */
export function withFlips(word: Word, positions: Iterable<number>): Word {
  const packed = word.packed.slice()
  for (const position of positions) {
    if (!(position >= 0 && position < word.length)) {
      throw new RangeError(`bit ${position} is outside of a word of ${word.length} bits`)
    }
    packed[position >>> 5]! ^= 1 << (position & 31)
  }
  return { length: word.length, packed }
}

/** Whether two words have the same length and the same bits. */
export function equalWords(left: Word, right: Word): boolean {
  return left.length === right.length && left.packed.every((part, index) => part === right.packed[index])
}
