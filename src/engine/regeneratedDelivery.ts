import { weightQuantumMv } from '../circuit/circuit.js'
import type { Network, RegeneratedConnections } from '../circuit/network.js'
import { drawRows } from '../circuit/wiring/drawing.js'
import type { CellGroup } from './cellGroup.js'
import type { Delivery } from './delivery.js'
import type { Factor } from './homeostasis.js'

/** Synapses of which none is kept: the rows of the sources that fired are drawn again, and then delivered. */
export class RegeneratedDelivery implements Delivery {
  readonly #part: RegeneratedConnections
  readonly #network: Network
  readonly #target: CellGroup
  readonly #factor: Factor
  /** The cells drawn last, and their synapses. */
  #cells: Uint32Array | undefined
  #synapses = 0

  constructor(part: RegeneratedConnections, network: Network, target: CellGroup, factor: Factor) {
    this.#part = part
    this.#network = network
    this.#target = target
    this.#factor = factor
  }

  deliver(cells: Uint32Array, sign: -1 | 1): void {
    const quanta = Math.round(this.#part.weight * this.#factor.value)
    if (quanta * sign <= 0) return
    const { places, offsets, cells: targets } = this.#network.drawing!
    this.#draw(cells, (rows) => this.#target.scatter(places, rows, offsets, targets, quanta * weightQuantumMv))
  }

  synapses(cells: Uint32Array): number {
    if (cells !== this.#cells) this.#draw(cells)
    return this.#synapses
  }

  /** Draws the rows of cells into the network's room, as many at a time as fit. */
  #draw(cells: Uint32Array, use?: (rows: number) => void): void {
    const { kernels, volley, drawing } = this.#network
    this.#cells = cells
    this.#synapses = 0
    for (let start = 0; start < cells.length;) {
      const part = cells.subarray(start, start + volley.length)
      volley.set(part)
      const rows = drawRows(kernels, this.#part.drawing, volley, part.length, drawing!)
      this.#synapses += drawing!.offsets[rows]!
      use?.(rows)
      start += rows
    }
  }
}
