import type { Cells } from '../circuit/network.js'
import type { Field, SavedState } from './state.js'

/** The cells of a population whose membranes are held at a potential until they are released: a voltage clamp. */
export class Clamped {
  readonly #cells: Pick<Cells, 'population' | 'first' | 'count'>
  readonly #potentials = new Map<number, number>()

  /** Cells are numbered from the first that is here. */
  constructor(cells: Pick<Cells, 'population' | 'first' | 'count'>) {
    this.#cells = cells
  }

  hold(cell: number, potentialMv: number): void {
    this.#potentials.set(cell, potentialMv)
  }

  /** Where a cell is held, in mV; undefined where it is not. */
  potentialMv(cell: number): number | undefined {
    return this.#potentials.get(cell)
  }

  /** Holds some cells no more. Gives those that were, each once, and where. */
  release(cells: Uint32Array): readonly (readonly [cell: number, potentialMv: number])[] {
    return [...cells].flatMap((cell) => {
      const potentialMv = this.#potentials.get(cell)
      this.#potentials.delete(cell)
      return potentialMv === undefined ? [] : [[cell, potentialMv] as const]
    })
  }

  save(): Field[] {
    const { first } = this.#cells
    const held = [...this.#potentials].sort(([left], [right]) => left - right)
    return [
      { name: this.#name('cells'), spread: 'list', values: Uint32Array.from(held, ([cell]) => first + cell) },
      { name: this.#name('potentials'), spread: 'list', values: Float64Array.from(held, ([, potentialMv]) => potentialMv) },
    ]
  }

  restore(saved: SavedState): void {
    const { first, count } = this.#cells
    const potentials = saved.take(this.#name('potentials'), Float64Array)
    this.#potentials.clear()
    saved.take(this.#name('cells'), Uint32Array).forEach((cell, index) => {
      if (cell >= first && cell < first + count) this.hold(cell - first, potentials[index]!)
    })
  }

  #name(of: string): string {
    return `${this.#cells.population.name}/clamped/${of}`
  }
}
