import { concatenated, divided } from '../cellLists.js'
import type { Field, SavedState } from '../state.js'
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

  save(name: string, tick: number): Field[] {
    this.#forget(tick)
    const cells = this.#volleys.map((volley) => volley.cells)
    return [
      { name: `${name}/eligible/ticks`, spread: 'same', values: Uint32Array.from(this.#volleys, (volley) => volley.tick) },
      { name: `${name}/eligible/lengths`, spread: 'same', values: Uint32Array.from(cells, ({ length }) => length) },
      { name: `${name}/eligible/cells`, spread: 'same', values: concatenated(cells) },
    ]
  }

  restore(saved: SavedState, name: string): void {
    const of = (field: string) => saved.take(`${name}/eligible/${field}`, Uint32Array)
    const ticks = of('ticks')
    this.#volleys = divided(of('cells'), of('lengths')).map((cells, index) => ({ tick: ticks[index]!, cells }))
  }

  #forget(tick: number): void {
    const kept = this.#volleys.findIndex(({ tick: reached }) => tick - reached < this.#table.length)
    if (kept !== 0) this.#volleys = kept < 0 ? [] : this.#volleys.slice(kept)
  }
}
