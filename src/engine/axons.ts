import type { Network } from '../circuit/network.js'
import { never } from '../kernels/lifPlaces.js'
import type { CellBlocks } from './cellBlocks.js'
import { concatenated, divided } from './cellLists.js'
import type { Field, SavedState } from './state.js'

/** Volleys of one population in order of time; the first of them may have been taken by all. */
interface Fibres {
  readonly ticks: number[]
  readonly volleys: Uint32Array[]
}

/** Volleys that all have taken are thrown away when there are so many. */
const takenMax = 256

/**
 * Volleys on their way. A population's volleys are kept once and in order; each of its projections takes them one after
 * another, its delay later. Projections are named by their number in the circuit.
 */
export class Axons {
  readonly #network: Network
  readonly #blocks: CellBlocks
  readonly #fibres: Fibres[]
  readonly #outgoing: readonly (readonly number[])[]
  /** Of each projection: its delay, its place in the volleys of its population, and when that one arrives. */
  readonly #delays: readonly number[]
  readonly #places: number[]
  readonly #due: number[]

  constructor(network: Network, blocks: CellBlocks) {
    const { cells, connections } = network
    this.#blocks = blocks
    this.#network = network
    this.#fibres = cells.map(() => ({ ticks: [], volleys: [] }))
    this.#outgoing = cells.map((from) => connections.flatMap((part, index) => (part.from === from ? [index] : [])))
    this.#delays = connections.map(({ delayTicks }) => delayTicks)
    this.#places = connections.map(() => 0)
    this.#due = connections.map(() => never)
  }

  /**
   * Cells of a population fired at a tick. Where some of that tick are under way already, which another share of the
   * network simulates, both become one volley. Nothing may come that should have arrived. Returns into how many
   * projections a new volley went.
   */
  send(population: number, tick: number, cells: Uint32Array): number {
    const outgoing = this.#outgoing[population]!
    if (outgoing.length === 0) return 0
    const { ticks, volleys } = this.#fibres[population]!
    let place = ticks.length
    while (place > 0 && ticks[place - 1]! > tick) place--
    if (place > 0 && ticks[place - 1] === tick) {
      volleys[place - 1] = this.#blocks.join(volleys[place - 1]!, cells)
      return 0
    }
    if (place === ticks.length) {
      ticks.push(tick)
      volleys.push(cells)
    } else {
      ticks.splice(place, 0, tick)
      volleys.splice(place, 0, cells)
    }
    for (const index of outgoing) {
      if (this.#places[index]! >= place) this.#due[index] = ticks[this.#places[index]!]! + this.#delays[index]!
    }
    return outgoing.length
  }

  /** When the first of the projections of a population would take a volley of some tick; 2³⁰ if it has none. */
  arrival(population: number, tick: number): number {
    return this.#outgoing[population]!.reduce((first, index) => Math.min(first, tick + this.#delays[index]!), never)
  }

  /** The tick of the next arrival; 2³⁰ if nothing is under way. */
  nextTick(): number {
    let first = never
    for (const due of this.#due) if (due < first) first = due
    return first
  }

  /** The volley that arrives through a projection at a tick, if there is one. No earlier one may be left. */
  take(index: number, tick: number): Uint32Array | undefined {
    if (this.#due[index] !== tick) return undefined
    const population = this.#network.connections[index]!.from.index
    const { ticks, volleys } = this.#fibres[population]!
    const volley = volleys[this.#places[index]!]!
    const place = ++this.#places[index]!
    this.#due[index] = place < ticks.length ? ticks[place]! + this.#delays[index]! : never
    if (place > takenMax) this.#forget(population)
    return volley
  }

  /** How many volleys are under way, one a projection. */
  underWay(): number {
    return this.#places.reduce((sum, place, index) =>
      sum + this.#fibres[this.#network.connections[index]!.from.index]!.ticks.length - place, 0)
  }

  save(): Field[] {
    return this.#network.cells.flatMap(({ population: { name }, index }): Field[] => {
      this.#forget(index)
      const { ticks, volleys } = this.#fibres[index]!
      return [
        { name: `${name}/volleys/ticks`, spread: 'same', values: Uint32Array.from(ticks) },
        { name: `${name}/volleys/lengths`, spread: 'same', values: Uint32Array.from(volleys, (volley) => volley.length) },
        { name: `${name}/volleys/cells`, spread: 'same', values: concatenated(volleys) },
      ]
    })
  }

  /** `now` is the first tick at which volleys may arrive. */
  restore(saved: SavedState, now: number): void {
    for (const { population: { name }, index } of this.#network.cells) {
      const of = (field: string) => saved.take(`${name}/volleys/${field}`, Uint32Array)
      const ticks = [...of('ticks')]
      this.#fibres[index] = { ticks, volleys: divided(of('cells'), of('lengths')) }
      for (const outgoing of this.#outgoing[index]!) {
        const delay = this.#delays[outgoing]!
        const place = ticks.findIndex((tick) => tick + delay >= now)
        this.#places[outgoing] = place < 0 ? ticks.length : place
        this.#due[outgoing] = place < 0 ? never : ticks[place]! + delay
      }
    }
  }

  /** Throws away what all projections of a population have taken. */
  #forget(population: number): void {
    const outgoing = this.#outgoing[population]!
    const taken = outgoing.reduce((least, index) => Math.min(least, this.#places[index]!), Infinity)
    if (taken === 0 || taken === Infinity) return
    this.#fibres[population]!.ticks.splice(0, taken)
    this.#fibres[population]!.volleys.splice(0, taken)
    for (const index of outgoing) this.#places[index]! -= taken
  }
}
