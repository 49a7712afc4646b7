import { demandLength } from './associativeMemory.js'
import { demandBeta } from './attentionMemory.js'
import { byCosine } from './patterns/cosineWeights.js'
import { PatternMemory, realForm } from './patterns/patternMemory.js'
import { realAttention, type ReadVectors } from './patterns/realAttention.js'

/**
 * Softmax attention on real vectors, with keys and queries at length 1 (Bricken & Pehlevan 2021, Eq. 6–8): the answer
 * is the mean of the data with weights exp(β · cosine) · strength. Throws a RangeError unless β is positive and finite.
 */
export class VectorAttention extends PatternMemory<Float64Array> {
  readonly #beta: number
  #batch: ReadVectors | undefined

  constructor(dimensions: number, beta: number) {
    demandBeta(beta)
    super(dimensions, realForm, byCosine((similarity) => beta * similarity))
    this.#beta = beta
  }

  override write(address: Float64Array, data: Float64Array, strength = 1): void {
    super.write(address, data, strength)
    this.#batch = undefined
  }

  /** The vectors that `read` gives for each cue, to the last bit, faster for many. */
  readMany(cues: readonly Float64Array[]): Float64Array[] {
    demandLength(this.length, ...cues)
    if (!this.stored.values.every((values) => values.every(Number.isFinite))) return cues.map((cue) => this.read(cue))
    this.#batch ??= realAttention(this.length, this.#beta, this.stored)
    return this.#batch(cues)
  }
}
