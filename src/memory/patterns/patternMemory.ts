import { wordToSigned, type Word } from '../../words/word.js'
import { demandLength, type DetailedMemory, type Reading } from '../associativeMemory.js'
import { majority } from '../majority.js'
import type { PoolingMemory } from '../poolingMemory.js'
import { unit } from './realVectors.js'

/** The weights that a cue gives to stored addresses, up to a common factor. */
export type Weigh<Address> = (cue: Address, addresses: readonly Address[]) => ArrayLike<number>

/** What a memory of one kind of words does before and after the weighted sum. */
export interface WordForm<Pattern> {
  /** An address as it is compared. */
  address(pattern: Pattern): Pattern
  /** The numbers of a data word that are summed. */
  values(data: Pattern): Float64Array
  /** The answer, from the sums and the sum of absolute weights. */
  answer(sums: Float64Array, total: number): Pattern
}

/** Patterns as they are compared and summed, and the strength of each. */
export interface StoredPatterns<Pattern> {
  readonly addresses: readonly Pattern[]
  readonly values: readonly Float64Array[]
  readonly strengths: readonly number[]
}

/** Words of bits: a sum over the ±1 views, then the sign; a tie reads 0. */
export const binaryForm: WordForm<Word> = {
  address: (word) => word,
  values: wordToSigned,
  answer: (sums) => majority(sums),
}

/** Real vectors: addresses and cues are taken at length 1, data as they are; the answer is the weighted mean. */
export const realForm: WordForm<Float64Array> = {
  address: unit,
  values: (data) => data.slice(),
  answer: (sums, total) => sums.map((sum) => sum / total),
}

/**
 * The pattern view of a memory (Bricken & Pehlevan 2021, Eq. 1): the answer is the mean of the stored data words, each
 * with the weight that its address gets from the cue, times the strength of its write. What the memory is, the weights
 * say: circle intersections, a softmax, … Sums are made in the order of the writes. A cue from which no stored address
 * gets a weight is returned unchanged.
 */
export class PatternMemory<Pattern extends { readonly length: number }> implements DetailedMemory<Pattern> {
  /** Bits, or dimensions. */
  readonly length: number
  readonly #form: WordForm<Pattern>
  readonly #weigh: Weigh<Pattern>
  readonly #addresses: Pattern[] = []
  readonly #values: Float64Array[] = []
  readonly #strengths: number[] = []

  constructor(length: number, form: WordForm<Pattern>, weigh: Weigh<Pattern>) {
    this.length = length
    this.#form = form
    this.#weigh = weigh
  }

  write(address: Pattern, data: Pattern, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isFinite(strength)) throw new RangeError(`strength ${strength} is no finite number`)
    this.#addresses.push(this.#form.address(address))
    this.#values.push(this.#form.values(data))
    this.#strengths.push(strength)
  }

  read(cue: Pattern): Pattern {
    return this.readDetailed(cue).word
  }

  /** One read, with the number of stored patterns whose weight is not 0. */
  readDetailed(cue: Pattern): Reading<Pattern> {
    const sums = new Float64Array(this.length)
    const { active, total } = this.#accumulate(cue, sums)
    return { active, word: active === 0 ? cue : this.#form.answer(sums, total) }
  }

  addSums(cue: Pattern, sums: Float64Array): number {
    return this.#accumulate(cue, sums).active
  }

  /** What was written, in order. */
  protected get stored(): StoredPatterns<Pattern> {
    return { addresses: this.#addresses, values: this.#values, strengths: this.#strengths }
  }

  /** The weight of each stored pattern without its strength, in the order of the writes. */
  weightsOf(cue: Pattern): Float64Array {
    demandLength(this.length, cue)
    return Float64Array.from(this.#weigh(this.#form.address(cue), this.#addresses))
  }

  #accumulate(cue: Pattern, sums: Float64Array): { active: number; total: number } {
    let active = 0
    let total = 0
    this.weightsOf(cue).forEach((weight, index) => {
      const strong = this.#strengths[index]! * weight
      if (strong === 0) return
      addScaled(sums, this.#values[index]!, strong)
      active++
      total += Math.abs(strong)
    })
    return { active, total }
  }
}

/** The pattern view on words of bits. */
export const wordMemory = (bits: number, weigh: Weigh<Word>): PatternMemory<Word> & PoolingMemory =>
  new PatternMemory(bits, binaryForm, weigh)

/** The pattern view on real vectors. A vector of zeros has no direction, and is refused as address and as cue. */
export const vectorMemory = (dimensions: number, weigh: Weigh<Float64Array>): PatternMemory<Float64Array> =>
  new PatternMemory(dimensions, realForm, weigh)

function addScaled(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sums.length; index++) sums[index]! += factor * values[index]!
}
