import { createKernels } from '../kernels/kernels.js'
import { cosine } from '../words/distance.js'
import { wordFromOnes, wordToSigned, type Word } from '../words/word.js'
import { demandLength, type AssociativeMemory } from './associativeMemory.js'

/**
 * Softmax attention over stored words (Bricken & Pehlevan 2021, Eq. 4): the answer is the sign of
 * Σ strength · softmax(β · cosine(cue, address)) · data in the ±1 view; a tie reads 0.
 */
export class AttentionMemory implements AssociativeMemory<Word> {
  readonly length: number
  readonly beta: number
  readonly #stored: { readonly address: Word; readonly data: Float64Array; readonly strength: number }[] = []
  readonly #exp = createKernels(0).exp

  constructor(length: number, beta: number) {
    if (!(beta > 0 && beta < Infinity)) throw new RangeError(`β must be positive and finite, found ${beta}`)
    this.length = length
    this.beta = beta
  }

  write(address: Word, data: Word, strength = 1): void {
    demandLength(this.length, address, data)
    this.#stored.push({ address, data: wordToSigned(data), strength })
  }

  read(cue: Word): Word {
    demandLength(this.length, cue)
    const sums = new Float64Array(this.length)
    const similarities = this.#stored.map(({ address }) => cosine(cue, address))
    const greatest = similarities.reduce((most, similarity) => Math.max(most, similarity), -1)
    this.#stored.forEach(({ data, strength }, index) => {
      const weight = strength * this.#exp(this.beta * (similarities[index]! - greatest))
      for (let bit = 0; bit < this.length; bit++) sums[bit]! += weight * data[bit]!
    })
    return wordFromOnes(this.length, [...sums.keys()].filter((bit) => sums[bit]! > 0))
  }

  /** The unnormalised weight of a pattern stored at `address`: exp(β · cosine). */
  weight(cue: Word, address: Word): number {
    return this.#exp(this.beta * cosine(cue, address))
  }
}
