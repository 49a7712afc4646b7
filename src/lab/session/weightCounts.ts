import type { Engine } from '../../engine/engine.js'
import { bins, binOf } from '../state/weightBins.js'
import type { Presented } from './messages.js'

/** How many weights of a plastic projection have each value, and how many were moved since the last look. */
export class WeightCounts {
  readonly #engine: Engine
  readonly #projection: string
  readonly #most: number
  readonly #before: ReturnType<Engine['weights']>
  /** What the last look found. */
  last: NonNullable<Presented['weights']>

  constructor(engine: Engine, projection: string, most: number) {
    this.#engine = engine
    this.#projection = projection
    this.#most = most
    this.#before = engine.weights(projection).slice()
    this.last = this.now()
  }

  now(): NonNullable<Presented['weights']> {
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
    this.last = { counts, raised, lowered }
    return this.last
  }
}

