/** How many 32-bit words come before the cells of a record: its tick, its population's number and their count. */
const headWords = 3

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
    this.#put(0, tick)
    this.#put(1, population)
    this.#put(2, cells.length)
    const start = this.#place(headWords)
    const first = cells.subarray(0, this.#words.length - start)
    this.#words.set(first, start)
    if (first.length < cells.length) this.#words.set(cells.subarray(first.length), 0)
    this.#written = end | 0
    return true
  }

  /** Lets the readers see what was written. */
  publish(): void {
    Atomics.store(this.#marks, 0, this.#written)
  }

  /** Gives a reader all that is published and that it has not yet read. */
  read(reader: number, take: (tick: number, population: number, cells: Uint32Array) => void): void {
    const end = Atomics.load(this.#marks, 0)
    let place = Atomics.load(this.#marks, 1 + reader)
    if (place === end) return
    const words = this.#words
    const last = words.length - 1
    while (place !== end) {
      const length = words[(place + 2) & last]!
      const start = (place + headWords) & last
      const cells = words.slice(start, start + length)
      const copied = cells.length === length ? cells : this.#wrapped(start, length)
      take(words[place & last]!, words[(place + 1) & last]!, copied)
      place = (place + headWords + length) | 0
    }
    Atomics.store(this.#marks, 1 + reader, end)
  }

  /** Lets a reader forget all that is published. */
  skip(reader: number): void {
    Atomics.store(this.#marks, 1 + reader, Atomics.load(this.#marks, 0))
  }

  #wrapped(start: number, length: number): Uint32Array {
    const cells = new Uint32Array(length)
    const first = this.#words.subarray(start)
    cells.set(first)
    cells.set(this.#words.subarray(0, length - first.length), first.length)
    return cells
  }

  #place(ahead: number): number {
    return (this.#written + ahead) & (this.#words.length - 1)
  }

  #put(ahead: number, word: number): void {
    this.#words[this.#place(ahead)] = word
  }
}
