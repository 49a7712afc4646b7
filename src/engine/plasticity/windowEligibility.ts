import type { Eligibility } from './eligibility.js'

/** Eligibility by the time since each spike, as a table says: a window. */
export class WindowEligibility implements Eligibility {
  readonly #sums: Float64Array
  readonly #table: Float64Array
  #volleys: { readonly tick: number; readonly cells: Uint32Array }[] = []

  /** `table[k]` is the eligibility k ticks after a spike; beyond its end there is none. */
  constructor(sums: Float64Array, table: Float64Array) {
    this.#sums = sums.fill(0)
    this.#table = table
  }

  mark(cells: Uint32Array, tick: number): void {
    this.#forget(tick)
    this.#volleys.push({ tick, cells })
  }

  reach(tick: number): number {
    this.#forget(tick)
    for (const { tick: reached, cells } of this.#volleys) {
      const eligible = this.#table[tick - reached]!
      if (eligible !== 0) for (const cell of cells) this.#sums[cell]! += eligible
    }
    return 1
  }

  leave(): void {
    for (const { cells } of this.#volleys) for (const cell of cells) this.#sums[cell] = 0
  }

  #forget(tick: number): void {
    const kept = this.#volleys.findIndex(({ tick: reached }) => tick - reached < this.#table.length)
    if (kept !== 0) this.#volleys = kept < 0 ? [] : this.#volleys.slice(kept)
  }
}
