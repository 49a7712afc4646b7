import type { Network } from '../circuit/network.js'
import { stream } from '../random/stream.js'
import { threefry4x32 } from '../random/threefry.js'

/** What draws of a cell are for; the numbers keep them apart. */
const uses = { spikes: 0, rate: 1, thinning: 2, phase: 3 } as const

/** The random numbers of the cells of a population that fire by themselves, each by its cell, its use and its number. */
export class CellDraws {
  readonly #key: Uint32Array
  readonly #counter = new Uint32Array(4)
  readonly #words = new Uint32Array(4)

  constructor(population: string, { seed }: Pick<Network, 'seed'>) {
    this.#key = stream(seed, `${population}/spikes`).key
  }

  /** A draw from (0, 1], of 53 bits. */
  uniform(cell: number, use: keyof typeof uses, number = 0): number {
    this.#counter[0] = number
    this.#counter[1] = cell
    this.#counter[2] = uses[use]
    threefry4x32(this.#key, this.#counter, this.#words)
    return (this.#words[0]! * 0x20_0000 + (this.#words[1]! >>> 11) + 1) / 0x20_0000_0000_0000
  }

  /** Where in every range of rates a cell lies, from 0 to below 1. */
  quantile(cell: number): number {
    return 1 - this.uniform(cell, 'rate')
  }
}
