import { distinctBelow } from '../random/stream.js'
import { wordFromOnes, type Word } from './word.js'

/**
 * Random words of which every bit is 1 in half of them: in ⌊count/2⌋ or ⌈count/2⌉, in turn by bit. So nothing is common
 * to all of them, and a memory with fixed thresholds has no bias to read where it is asked far from every stored word.
 */
export function balancedWords(count: number, length: number, uint32: () => number): Word[] {
  const ones = Array.from({ length: count }, (): number[] => [])
  for (let bit = 0; bit < length; bit++) {
    const half = Math.floor((count + (bit & 1)) / 2)
    for (const word of distinctBelow(count, half, uint32)) ones[word]!.push(bit)
  }
  return ones.map((bits) => wordFromOnes(length, bits))
}
