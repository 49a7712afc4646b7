import { never } from '../kernels/lifPlaces.js'

/** The cells of a population that are refractory, by the tick at which they are released. */
export class Refractory {
  readonly #waiting: { readonly tick: number; readonly cells: Uint32Array }[] = []
  #first = 0

  /** Ticks must not go back; the cells must stay as they are. */
  hold(tick: number, cells: Uint32Array): void {
    this.#waiting.push({ tick, cells })
  }

  /** Takes the next volley whose time has come, if there is one, in the order in which they fired. */
  take(tick: number): Uint32Array | undefined {
    if (this.nextTick() > tick) return undefined
    const { cells } = this.#waiting[this.#first++]!
    if (this.#first > 256) {
      this.#waiting.splice(0, this.#first)
      this.#first = 0
    }
    return cells
  }

  /** Some cells will not be released. Gives those that waited for it. */
  drop(cells: Uint32Array): Set<number> {
    const dropped = new Set(cells)
    const waited = new Set<number>()
    for (let index = this.#first; index < this.#waiting.length; index++) {
      const { tick, cells: waiting } = this.#waiting[index]!
      for (const cell of waiting) if (dropped.has(cell)) waited.add(cell)
      this.#waiting[index] = { tick, cells: waiting.filter((cell) => !dropped.has(cell)) }
    }
    return waited
  }

  /** Takes all cells, whose release will not come. */
  clear(): Set<number> {
    const cells = this.#waiting.slice(this.#first).flatMap((waiting) => [...waiting.cells])
    this.#first = 0
    this.#waiting.length = 0
    return new Set(cells)
  }

  /** The next release; 2³⁰ if there is none. */
  nextTick(): number {
    return this.#waiting[this.#first]?.tick ?? never
  }

  /** When each of so many cells is released; 0 for those that are not refractory. */
  save(count: number): Int32Array {
    const released = new Int32Array(count)
    for (const { tick, cells } of this.#waiting.slice(this.#first)) for (const cell of cells) released[cell] = tick
    return released
  }

  restore(released: Int32Array): void {
    const waiting = new Map<number, number[]>()
    released.forEach((tick, cell) => {
      if (tick === 0) return
      if (!waiting.has(tick)) waiting.set(tick, [])
      waiting.get(tick)!.push(cell)
    })
    this.#first = 0
    this.#waiting.length = 0
    const ticks = [...waiting.keys()].sort((left, right) => left - right)
    for (const tick of ticks) this.hold(tick, Uint32Array.from(waiting.get(tick)!))
  }
}
