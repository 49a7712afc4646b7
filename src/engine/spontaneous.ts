import { never } from '../kernels/lifPlaces.js'
import { CellBlocks } from './cellBlocks.js'
import { noCells } from './cellLists.js'
import type { SpikeSource } from './spikeSource.js'
import type { Field, SavedState } from './state.js'

/** When the cells of a population that fire by themselves do so: a binary heap of cells by tick, then by number. */
export class Spontaneous {
  readonly #source: SpikeSource
  readonly #due: Int32Array
  readonly #heap: Uint32Array
  readonly #fired: Uint32Array
  readonly #blocks = new CellBlocks()

  constructor(source: SpikeSource, count: number) {
    this.#source = source
    this.#due = new Int32Array(count)
    this.#heap = new Uint32Array(count)
    this.#fired = new Uint32Array(count)
    for (let cell = 0; cell < count; cell++) this.#draw(cell, -1)
    this.#order()
  }

  /** The tick of the next spike; 2³⁰ if none will come. */
  nextTick(): number {
    return this.#heap.length > 0 ? this.#due[this.#heap[0]!]! : never
  }

  /**
   * The cells that fire at a tick, ascending, in a list that stays as it is; each of them will fire again. No earlier
   * spike may be left.
   */
  fire(tick: number): Uint32Array {
    if (this.nextTick() !== tick) return noCells
    let count = 0
    for (let cell = this.#heap[0]!; this.#due[cell] === tick; cell = this.#heap[0]!) {
      this.#fired[count++] = cell
      this.#draw(cell, tick)
      sink(this.#heap, this.#due, 0)
    }
    return this.#blocks.sorted(this.#fired, count)
  }

  save(name: string): Field[] {
    return [{ name: `${name}/due`, spread: 'same', values: this.#due.slice() }, ...this.#source.save(name)]
  }

  restore(saved: SavedState, name: string): void {
    saved.copy(`${name}/due`, this.#due)
    this.#source.restore(saved, name)
    this.#order()
  }

  #draw(cell: number, tick: number): void {
    this.#due[cell] = Math.min(never, this.#source.next(cell, tick))
  }

  #order(): void {
    for (let cell = 0; cell < this.#heap.length; cell++) this.#heap[cell] = cell
    for (let place = this.#heap.length >> 1; place >= 0; place--) sink(this.#heap, this.#due, place)
  }
}

/** Moves the cell at a place of the heap down to where it belongs. */
function sink(heap: Uint32Array, due: Int32Array, start: number): void {
  const cell = heap[start]!
  const tick = due[cell]!
  let place = start
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    let next = heap[child]!
    if (child + 1 < heap.length) {
      const other = heap[child + 1]!
      if (due[other]! < due[next]! || (other < next && due[other] === due[next])) {
        child++
        next = other
      }
    }
    if (tick < due[next]! || (tick === due[next]! && cell < next)) break
    heap[place] = next
    place = child
  }
  heap[place] = cell
}
