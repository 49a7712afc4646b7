import { dot } from '../../words/vector.js'
import { demandLength, type AssociativeMemory } from '../associativeMemory.js'
import { demandBeta } from '../attentionMemory.js'
import { meanFactor, type MeanLoad } from './cdamSetting.js'
import { softmax } from './softmax.js'

export interface CdamMemoryOptions {
  readonly beta: number
  /** 0.1 unless stated. */
  readonly eta?: number
  /** `paper` unless stated. */
  readonly meanLoad?: MeanLoad
}

/**
 * CDAM behind the face of every memory: one read is one update. Writes with the strengths of `mixtureWrites` make it
 * the same as `Cdam`, whose graph says which patterns are written at which address. What is written at an address that
 * is there already is added to its data. Softmax attention goes over the different addresses, on dot products as they
 * are. A cue from which nothing is stored is returned unchanged.
 */
export class CdamMemory implements AssociativeMemory<Float64Array> {
  readonly length: number
  readonly #beta: number
  readonly #eta: number
  readonly #meanLoad: MeanLoad
  readonly #addresses: Float64Array[] = []
  readonly #data: Float64Array[] = []

  /** Throws a RangeError unless β is positive and finite, and 0 < η ≤ 1. */
  constructor(length: number, { beta, eta = 0.1, meanLoad = 'paper' }: CdamMemoryOptions) {
    demandBeta(beta)
    if (!(eta > 0 && eta <= 1)) throw new RangeError(`η must be above 0 and at most 1, found ${eta}`)
    this.length = length
    this.#beta = beta
    this.#eta = eta
    this.#meanLoad = meanLoad
  }

  write(address: Float64Array, data: Float64Array, strength = 1): void {
    demandLength(this.length, address, data)
    if (!Number.isFinite(strength)) throw new RangeError(`strength ${strength} is no finite number`)
    let place = this.#addresses.findIndex((known) => known.every((value, index) => value === address[index]))
    if (place === -1) {
      place = this.#addresses.push(address.slice()) - 1
      this.#data.push(new Float64Array(this.length))
    }
    const sums = this.#data[place]!
    for (let index = 0; index < sums.length; index++) sums[index]! += strength * data[index]!
  }

  read(cue: Float64Array): Float64Array {
    demandLength(this.length, cue)
    const count = this.#addresses.length
    if (count === 0) return cue
    const fields = Float64Array.from(this.#addresses, (address) => dot(address, cue))
    const attention = softmax(fields, this.#beta, fields)
    const load = meanFactor(this.#meanLoad, this.length) / count
    const aim = new Float64Array(this.length)
    for (let pattern = 0; pattern < count; pattern++) {
      const [address, data, weight] = [this.#addresses[pattern]!, this.#data[pattern]!, attention[pattern]!]
      for (let index = 0; index < aim.length; index++) aim[index]! += weight * data[index]! - load * address[index]!
    }
    return cue.map((value, index) => value + this.#eta * (aim[index]! - value))
  }
}
