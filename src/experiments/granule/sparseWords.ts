import { distinctBelow } from '../../random/stream.js'
import { wordFromOnes, wordToBits, withFlips, type Word } from '../../words/word.js'

/** A random word of `bits` bits with exactly `ones` ones. */
export const sparseWord = (bits: number, ones: number, uint32: () => number): Word =>
  wordFromOnes(bits, distinctBelow(bits, ones, uint32))

/** A word with as many ones, of which `moved` are at places that were 0: at Hamming distance 2·moved. */
export function withMovedOnes(word: Word, moved: number, uint32: () => number): Word {
  const bits = wordToBits(word)
  const places: readonly [number[], number[]] = [[], []]
  bits.forEach((bit, place) => places[bit as 0 | 1].push(place))
  return withFlips(word, places.flatMap((own) => distinctBelow(own.length, moved, uint32).map((index) => own[index]!)))
}
