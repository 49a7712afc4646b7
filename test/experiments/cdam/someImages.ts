import { readPatterns } from '../../../src/files/readPatterns.js'
import { uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { stream } from '../../../src/random/stream.js'
import type { PatternSet } from '../../../src/words/patternSet.js'
import { wordFromBits } from '../../../src/words/word.js'

/** The digits that ship. */
export const digits: PatternSet = readPatterns('data/digits.csv')

/** Images with grey values up to `most`, one a seed draws. */
export function greySet(count: number, pixels: number, most = 1, seed = 1): PatternSet {
  const images = uniformPatterns(count, pixels, stream(seed, 'images'))
    .map((image) => image.map((value) => most * value))
  return {
    source: 'drawn', bits: pixels, width: Math.sqrt(pixels), grey: (index) => images[index]!,
    patterns: images.map((image, index) => ({
      name: `image-${index}`, label: String(index), word: wordFromBits(image.map((value) => Number(value > most / 2))),
    })),
  }
}
