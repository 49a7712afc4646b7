/** How many 32-bit words come before the cells of a record: its tick, its population's number and their count. */
const headWords = 3

type Take = (population: number, tick: number, cells: Uint32Array) => void

/**
 * Volleys that one thread writes into shared memory and others read: a ring of 32-bit words, without locks. `marks[0]`
 * counts the words that were written, `marks[1 + r]` those that reader number r has read, both modulo 2³².
 */
export class VolleyRing {
  readonly #words: Uint32Array
  readonly #marks: Int32Array
  /** The writer's count, ahead of `marks[0]` until it is published. */
  #written: number
  /** Which readers hold the writer back. */
  readonly #readers: readonly number[]

  /** The length of `words` must be a power of two. */
  constructor(words: Uint32Array, marks: Int32Array, readers: readonly number[] = []) {
    this.#words = words
    this.#marks = marks
    this.#readers = readers
    this.#written = Atomics.load(marks, 0)
  }

  /** The longest volley that is written at once. */
  get longest(): number {
    return this.#words.length / 4
  }

  /** How many words a reader has not yet read of what is published. */
  unread(reader: number): number {
    return (Atomics.load(this.#marks, 0) - Atomics.load(this.#marks, 1 + reader)) >>> 0
  }

  /** Writes a volley of at most `longest` cells, unless some reader must read before there is room for it. */
  write(tick: number, population: number, cells: Uint32Array): boolean {
    const end = this.#written + headWords + cells.length
    for (const reader of this.#readers) {
      if (((end - Atomics.load(this.#marks, 1 + reader)) >>> 0) > this.#words.length) return false
    }
    const words = this.#words
    const last = words.length - 1
    const start = this.#written
    words[start & last] = tick
    words[(start + 1) & last] = population
    words[(start + 2) & last] = cells.length
    for (let index = 0; index < cells.length; index++) words[(start + headWords + index) & last] = cells[index]!
    this.#written = end | 0
    return true
  }

  /** Lets the readers see what was written. */
  publish(): void {
    Atomics.store(this.#marks, 0, this.#written)
  }

  /** Gives a reader all that is published and that it has not yet read, copied into `room` of a length. */
  read(reader: number, room: (length: number) => Uint32Array, take: Take): boolean {
    const end = Atomics.load(this.#marks, 0)
    let place = Atomics.load(this.#marks, 1 + reader)
    if (place === end) return false
    const words = this.#words
    const last = words.length - 1
    while (place !== end) {
      const length = words[(place + 2) & last]!
      const cells = room(length)
      for (let index = 0; index < length; index++) cells[index] = words[(place + headWords + index) & last]!
      take(words[(place + 1) & last]!, words[place & last]!, cells)
      place = (place + headWords + length) | 0
    }
    Atomics.store(this.#marks, 1 + reader, end)
    return true
  }

  /** Lets a reader forget all that is published. */
  skip(reader: number): void {
    Atomics.store(this.#marks, 1 + reader, Atomics.load(this.#marks, 0))
  }
}
