import type { PoissonPopulation } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import { stream } from '../random/stream.js'
import { threefry4x32 } from '../random/threefry.js'
import type { SpikeSource } from './spikeSource.js'

/**
 * The spikes of cells that fire at every tick with a probability p, independently of everything. The gap from one spike
 * to the next is geometric, 1 + ⌊ln u / ln(1 − p)⌋ with u uniform in (0, 1], so that only spikes cost anything. The
 * draws of a cell depend on its number and on how many it has had, and on nothing else.
 */
export class PoissonSource implements SpikeSource {
  readonly #key: Uint32Array
  readonly #log: Kernels['log']
  readonly #logSilence: Float64Array
  readonly #drawn: Uint32Array
  readonly #counter = new Uint32Array(4)
  readonly #words = new Uint32Array(4)

  constructor({ name, count, rateFromHz, rateToHz }: PoissonPopulation, { seed, circuit, kernels }: Network) {
    this.#key = stream(seed, `${name}/spikes`).key
    this.#log = kernels.log
    this.#drawn = new Uint32Array(count)
    this.#logSilence = new Float64Array(count)
    for (let cell = 0; cell < count; cell++) {
      const rateHz = rateFromHz + (rateToHz - rateFromHz) * (1 - this.#uniform(cell, 1))
      this.#logSilence[cell] = kernels.log(1 - rateHz * circuit.resolutionMs / 1000)
    }
  }

  next(cell: number, tick: number): number {
    const silence = this.#logSilence[cell]!
    return silence === 0 ? Infinity : tick + 1 + Math.floor(this.#log(this.#uniform(cell, 0)) / silence)
  }

  /** A draw from (0, 1], of 53 bits. `use` keeps the cells' rates apart from their spikes. */
  #uniform(cell: number, use: number): number {
    this.#counter[0] = use === 0 ? this.#drawn[cell]!++ : 0
    this.#counter[1] = cell
    this.#counter[2] = use
    threefry4x32(this.#key, this.#counter, this.#words)
    return (this.#words[0]! * 0x20_0000 + (this.#words[1]! >>> 11) + 1) / 0x20_0000_0000_0000
  }
}
