import { bitAt, wordFromBits, type Word } from '../../words/word.js'

/**
 * A sequence of elements as addresses with context: bit b of word t is that of the element b mod `context` steps back,
 * as mossy fibres with delays bring it. Before the first element stands `silence`. With a context of 1 they are the
 * elements.
 */
export const contextWords = (elements: readonly Word[], context: number, silence: Word): Word[] =>
  elements.map((element, at) => wordFromBits(Array.from({ length: element.length }, (_, bit) =>
    bitAt(elements[at - (bit % context)] ?? silence, bit))))

/** The cosine, over the bits of the latest element, of a word with context (as ±1) and an element. */
export function latestCosine(state: Float64Array, element: Word, context: number): number {
  let sum = 0
  let bits = 0
  for (let bit = 0; bit < element.length; bit += context, bits++) sum += state[bit]! * (2 * bitAt(element, bit) - 1)
  return sum / bits
}
