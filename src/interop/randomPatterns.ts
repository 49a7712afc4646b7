import type { Stream } from '../random/stream.js'
import { randomWord } from '../words/word.js'
import { widthOf, type PatternSet } from '../words/patternSet.js'

/** `count` fair-coin words of `bits` bits from a stream, random-0, random-1, …, each its own label. */
export function randomPatterns(random: Stream, count: number, bits: number): PatternSet {
  const patterns = Array.from({ length: count }, (_, index) => {
    const name = `random-${index}`
    return { name, label: name, word: randomWord(bits, () => random.uint32()) }
  })
  return { source: 'random', bits, width: widthOf(bits), patterns }
}
