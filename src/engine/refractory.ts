/** The cells of a population that are refractory, by the tick at which they are released. */
export class Refractory {
  readonly #waiting: { readonly tick: number; readonly cells: Uint32Array }[] = []
  #first = 0

  /** Ticks must not go back. */
  hold(tick: number, cells: Uint32Array): void {
    this.#waiting.push({ tick, cells })
  }

  /** Takes the volleys whose time has come, in the order in which they fired. */
  release(tick: number): Uint32Array[] {
    const start = this.#first
    while (this.#first < this.#waiting.length && this.#waiting[this.#first]!.tick <= tick) this.#first++
    const released = this.#waiting.slice(start, this.#first).map(({ cells }) => cells)
    if (this.#first > 256) {
      this.#waiting.splice(0, this.#first)
      this.#first = 0
    }
    return released
  }

  /** The next release; 2³⁰ if there is none. */
  nextTick(): number {
    return this.#waiting[this.#first]?.tick ?? 0x4000_0000
  }
}
