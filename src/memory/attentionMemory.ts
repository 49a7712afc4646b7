import { createKernels } from '../kernels/kernels.js'
import { cosine } from '../words/distance.js'
import type { Word } from '../words/word.js'
import { demandLength } from './associativeMemory.js'
import { binaryForm, PatternMemory } from './patterns/patternMemory.js'
import { signedAttention, type ReadBatch } from './patterns/signedAttention.js'
import type { PoolingMemory } from './poolingMemory.js'

const { exp } = createKernels(0)
/** Bits of the longest words that many cues are compared with at once. */
const lengthMax = 65_504

/**
 * Softmax attention over stored words (Bricken & Pehlevan 2021, Eq. 4): the answer is the sign of
 * Σ strength · softmax(β · cosine(cue, address)) · data in the ±1 view; a tie reads 0.
 */
export class AttentionMemory extends PatternMemory<Word> implements PoolingMemory {
  readonly beta: number
  readonly #stored = { addresses: [] as Word[], data: [] as Word[], alike: true }
  #batch: ReadBatch | undefined

  constructor(length: number, beta: number) {
    demandBeta(beta)
    super(length, binaryForm, (cue, addresses) => {
      const similarities = addresses.map((address) => cosine(cue, address))
      const greatest = similarities.reduce((most, similarity) => Math.max(most, similarity), -1)
      return similarities.map((similarity) => exp(beta * (similarity - greatest)))
    })
    this.beta = beta
  }

  override write(address: Word, data: Word, strength = 1): void {
    super.write(address, data, strength)
    this.#stored.addresses.push(address)
    this.#stored.data.push(data)
    this.#stored.alike &&= strength === 1
    this.#batch = undefined
  }

  /** The words that `read` gives for each cue, faster for many where all strengths are 1. */
  readMany(cues: readonly Word[]): Word[] {
    demandLength(this.length, ...cues)
    const { addresses, data, alike } = this.#stored
    if (!alike || addresses.length === 0 || this.length > lengthMax) return cues.map((cue) => this.read(cue))
    this.#batch ??= signedAttention(this.length, this.beta, addresses, data)
    return this.#batch(cues).map((word, index) => word ?? this.read(cues[index]!))
  }

  /** The unnormalised weight of a pattern stored at `address`: exp(β · cosine). */
  weight(cue: Word, address: Word): number {
    return exp(this.beta * cosine(cue, address))
  }
}

/** Throws a RangeError unless β is positive and finite. */
export function demandBeta(beta: number): void {
  if (!(beta > 0 && beta < Infinity)) throw new RangeError(`β must be positive and finite, found ${beta}`)
}
