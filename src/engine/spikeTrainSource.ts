import type { SpikeTrainPopulation } from '../circuit/circuit.js'
import type { SpikeSource } from './spikeSource.js'

/** Spikes that were recorded elsewhere, given cell by cell in order of time. */
export class SpikeTrainSource implements SpikeSource {
  /** The ticks of cell c are those from `#next[c]` to before `#offsets[c + 1]`. */
  readonly #offsets: Uint32Array
  readonly #ticks: Int32Array
  readonly #next: Uint32Array

  constructor({ count, ticks, cells }: SpikeTrainPopulation) {
    this.#offsets = new Uint32Array(count + 1)
    for (const cell of cells) this.#offsets[cell + 1]!++
    for (let cell = 0; cell < count; cell++) this.#offsets[cell + 1]! += this.#offsets[cell]!
    this.#ticks = new Int32Array(ticks.length)
    this.#next = this.#offsets.slice(0, count)
    cells.forEach((cell, index) => { this.#ticks[this.#next[cell]!++] = ticks[index]! })
    this.#next.set(this.#offsets.subarray(0, count))
  }

  next(cell: number, tick: number): number {
    const end = this.#offsets[cell + 1]!
    while (this.#next[cell]! < end && this.#ticks[this.#next[cell]!]! <= tick) this.#next[cell]!++
    return this.#next[cell]! < end ? this.#ticks[this.#next[cell]!]! : Infinity
  }
}
