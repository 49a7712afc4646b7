import type { Network, PlasticConnections } from '../circuit/network.js'
import { concatenated, divided } from './cellLists.js'
import { handOver } from './handOver.js'
import type { Field, SavedState } from './state.js'

/** A parallel-fibre volley that a climbing-fibre spike may still punish. */
interface EligibleVolley {
  readonly tick: number
  readonly cells: Uint32Array
}

const int16Max = 32_767

/**
 * Parallel-fibre plasticity of a network (see `Plasticity` in circuit.ts): LTP at each parallel-fibre spike, LTD at a
 * climbing-fibre spike for every parallel-fibre spike in the window before it. Projections are named by their number.
 */
export class Learning {
  readonly #network: Network
  readonly #plastic: readonly { readonly index: number; readonly part: PlasticConnections }[]
  readonly #gains: number[]
  readonly #eligible: EligibleVolley[][]

  /** All plastic projections start with their initial weights and a gain of 0: no learning. */
  constructor(network: Network) {
    const { connections } = network
    this.#network = network
    this.#plastic = connections.flatMap((part, index) => (part.kind === 'plastic' ? [{ index, part }] : []))
    this.#gains = connections.map(() => 0)
    this.#eligible = connections.map(() => [])
    for (const { part } of this.#plastic) part.rows.fill(part.plasticity.initialSteps)
  }

  /** An integer that multiplies the steps of LTP and LTD. */
  setGain(index: number, gain: number): void {
    this.#gains[index] = gain
  }

  /** LTP where a volley arrives through a plastic projection; from now on it is also eligible for LTD. */
  potentiate(index: number, cells: Uint32Array, tick: number): void {
    const part = this.#network.connections[index]!
    const gain = this.#gains[index]!
    if (part.kind !== 'plastic' || gain === 0) return
    part.potentiation.fill(steps(gain * part.plasticity.potentiationSteps))
    this.#addToRows(part, cells, part.potentiation)
    this.#forget(index, tick - part.plasticity.windowEndTicks)
    this.#eligible[index]!.push({ tick, cells })
  }

  /** LTD where a volley arrives through the climbing-fibre projection of a plastic one. */
  depress(index: number, climbing: Uint32Array, tick: number): void {
    const { name } = this.#network.connections[index]!.projection
    for (const { index: own, part } of this.#plastic) {
      const { plasticity } = part
      const gain = this.#gains[own]!
      if (plasticity.climbing !== name || gain === 0) continue
      part.depression.fill(0)
      const { first, count } = part.to
      for (const cell of climbing) {
        if (cell >= first && cell < first + count) {
          part.depression[cell - first] = steps(-gain * plasticity.depressionSteps)
        }
      }
      this.#forget(own, tick - plasticity.windowEndTicks)
      for (const { tick: reached, cells } of this.#eligible[own]!) {
        if (reached <= tick - plasticity.windowStartTicks) this.#addToRows(part, cells, part.depression)
      }
    }
  }

  save(): Field[] {
    return this.#plastic.flatMap(({ index, part }): Field[] => {
      const { projection: { name }, to, rows } = part
      const eligible = this.#eligible[index]!
      return [
        { name: `${name}/weights`, spread: 'columns', cells: to.population.count, values: rows.slice() },
        { name: `${name}/gain`, spread: 'same', values: Float64Array.of(this.#gains[index]!) },
        { name: `${name}/eligible/ticks`, spread: 'same', values: Uint32Array.from(eligible, ({ tick }) => tick) },
        { name: `${name}/eligible/lengths`, spread: 'same',
          values: Uint32Array.from(eligible, ({ cells }) => cells.length) },
        { name: `${name}/eligible/cells`, spread: 'same',
          values: concatenated(eligible.map(({ cells }) => cells)) },
      ]
    })
  }

  restore(saved: SavedState): void {
    for (const { index, part: { rows, projection: { name } } } of this.#plastic) {
      saved.copy(`${name}/weights`, rows)
      this.#gains[index] = saved.take(`${name}/gain`, Float64Array)[0]!
      const ticks = saved.take(`${name}/eligible/ticks`, Uint32Array)
      const volleys = divided(saved.take(`${name}/eligible/cells`, Uint32Array),
        saved.take(`${name}/eligible/lengths`, Uint32Array))
      this.#eligible[index] = volleys.map((cells, place) => ({ tick: ticks[place]!, cells }))
    }
  }

  #forget(index: number, before: number): void {
    const eligible = this.#eligible[index]!
    const kept = eligible.findIndex(({ tick }) => tick >= before)
    eligible.splice(0, kept < 0 ? eligible.length : kept)
  }

  #addToRows({ rows, plasticity }: PlasticConnections, cells: Uint32Array, delta: Int16Array): void {
    const { kernels, volley } = this.#network
    const max = (1 << plasticity.weightBits) - 1
    for (const spikes of handOver(cells, volley)) {
      kernels.addToRows(rows, delta.length, volley, spikes, delta, 0, max)
    }
  }
}

/** Steps as a 16-bit integer; as weights have at most 15 bits, a greater step saturates them all the same. */
const steps = (wanted: number): number => Math.max(-int16Max, Math.min(int16Max, wanted))
