import type { Network } from '../circuit/network.js'
import type { Field, SavedState } from './state.js'

/** What interventions have silenced: projections that are blocked, and lesioned cells that have no membrane. */
export class Silenced {
  readonly #network: Network
  /** By projection: 1 where it is blocked. */
  readonly #blocked: Uint32Array
  /** By connections: the number of their projection. */
  readonly #projections: readonly number[]
  /** By population without membranes: 1 for each lesioned cell; nothing where there is none. */
  readonly #lesioned: (Uint8Array | undefined)[]

  constructor(network: Network) {
    const { circuit: { projections }, cells, connections } = network
    this.#network = network
    this.#blocked = new Uint32Array(projections.length)
    this.#projections = connections.map(({ projection }) => projections.indexOf(projection))
    this.#lesioned = cells.map(() => undefined)
  }

  block(projection: number, blocked: boolean): void {
    this.#blocked[projection] = blocked ? 1 : 0
  }

  /** Whether volleys are lost at these connections. */
  isBlocked(connection: number): boolean {
    return this.#blocked[this.#projections[connection]!] === 1
  }

  lesion(population: number, cells: Uint32Array): void {
    const lesioned = this.#lesioned[population] ??= new Uint8Array(this.#network.cells[population]!.count)
    for (const cell of cells) lesioned[cell] = 1
  }

  /** The cells of a population that are not lesioned. */
  spared(population: number, cells: Uint32Array): Uint32Array {
    const lesioned = this.#lesioned[population]
    return lesioned ? cells.filter((cell) => lesioned[cell] === 0) : cells
  }

  save(): Field[] {
    return [
      { name: 'blocked', spread: 'same', values: this.#blocked.slice() },
      ...this.#withoutMembrane().map(({ index, population: { name } }): Field => {
        const cells = [...this.#lesioned[index] ?? []].flatMap((lesioned, cell) => (lesioned === 1 ? [cell] : []))
        return { name: `${name}/lesioned`, spread: 'same', values: Uint32Array.from(cells) }
      }),
    ]
  }

  restore(saved: SavedState): void {
    saved.copy('blocked', this.#blocked)
    for (const { index, population: { name } } of this.#withoutMembrane()) {
      this.#lesioned[index] = undefined
      const cells = saved.take(`${name}/lesioned`, Uint32Array)
      if (cells.length > 0) this.lesion(index, cells)
    }
  }

  #withoutMembrane() {
    return this.#network.cells.filter(({ membrane }) => !membrane)
  }
}
