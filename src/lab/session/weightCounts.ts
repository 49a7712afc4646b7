import type { Engine } from '../../engine/engine.js'
import { bins, binOf } from '../state/weightBins.js'
import type { Weights } from './messages.js'

/** How many weights of a plastic projection have each value, and how many were moved since the last look. */
export class WeightCounts {
  readonly #engine: Engine
  readonly #projection: string
  readonly #most: number
  readonly #before: ReturnType<Engine['weights']>
  /** What the last look found. */
  last: Weights

  constructor(engine: Engine, projection: string, most: number) {
    this.#engine = engine
    this.#projection = projection
    this.#most = most
    this.#before = engine.weights(projection).slice()
    this.last = this.now(0)
  }

  /** `words` have been stored since the last look. */
  now(words: number): Weights {
    const weights = this.#engine.weights(this.#projection)
    const counts = new Uint32Array(bins)
    let [raised, lowered] = [0, 0]
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at]!
      const before = this.#before[at]!
      counts[binOf(weight, this.#most)]!++
      if (weight > before) raised++
      else if (weight < before) lowered++
    }
    this.#before.set(weights as never)
    this.last = { counts, raised, lowered, words }
    return this.last
  }
}

