import type { Circuit } from '../../circuit/circuit.js'
import { concatenated } from '../../engine/cellLists.js'
import type { Volley } from '../../engine/volley.js'
import { mainReader, ringOf, type SharedRun } from './sharedRun.js'
import type { VolleyRing } from './volleyRing.js'

interface Part { readonly tick: number; readonly population: number; readonly cells: Uint32Array }

/** Makes whole volleys, in the order in which one engine makes them, of the parts that the shares of a network write. */
export class VolleyMerge {
  readonly #circuit: Circuit
  readonly #rings: readonly VolleyRing[]
  readonly #reader: number
  /** What each share wrote and nobody was given, in the order of ticks. */
  readonly #parts: Part[][]

  constructor(run: SharedRun) {
    this.#circuit = run.circuit
    this.#reader = mainReader(run)
    this.#rings = Array.from({ length: run.shares }, (_, share) => ringOf(run, share, true))
    this.#parts = this.#rings.map(() => [])
  }

  /** Forgets all that was written and not given. */
  skip(): void {
    for (const ring of this.#rings) ring.skip(this.#reader)
    for (const parts of this.#parts) parts.length = 0
  }

  /** Reads what the shares have published. */
  read(): void {
    for (const [share, ring] of this.#rings.entries()) {
      ring.read(this.#reader, (length) => new Uint32Array(length), (population, tick, cells) =>
        this.#parts[share]!.push({ tick, population, cells }))
    }
  }

  /** Gives all volleys from before a tick, up to which all shares have been read. */
  give(until: number, onVolley: (volley: Volley) => void): void {
    const ready = this.#parts.flatMap((parts) => {
      const later = parts.findIndex(({ tick }) => tick >= until)
      return parts.splice(0, later < 0 ? parts.length : later)
    })
    ready.sort((left, right) => left.tick - right.tick || left.population - right.population)
    for (let start = 0; start < ready.length;) {
      const { tick, population } = ready[start]!
      let end = start + 1
      while (end < ready.length && ready[end]!.tick === tick && ready[end]!.population === population) end++
      const parts = ready.slice(start, end).map(({ cells }) => cells)
      onVolley({
        tick, population: this.#circuit.populations[population]!.name,
        cells: parts.length === 1 ? parts[0]! : concatenated(parts),
      })
      start = end
    }
  }
}
