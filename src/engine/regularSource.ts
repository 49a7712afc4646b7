import type { RegularPopulation } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import { CellDraws } from './cellDraws.js'
import { cellPhases } from './cellPhases.js'
import type { Field } from './state.js'
import type { SpikeSource } from './spikeSource.js'

/** The spikes of cells that fire at a constant interval: number n at the tick nearest to first + n · period. */
export class RegularSource implements SpikeSource {
  /** In ticks, and fractions of them. */
  readonly #periods: Float64Array
  readonly #firsts: Float64Array

  constructor({ name, count, rateFromHz, rateToHz, phase }: RegularPopulation, network: Network) {
    const draws = new CellDraws(name, network)
    const ticksPerSecond = 1000 / network.circuit.resolutionMs
    this.#periods = Float64Array.from({ length: count }, (_, cell) =>
      ticksPerSecond / (rateFromHz + (rateToHz - rateFromHz) * draws.quantile(cell)))
    this.#firsts = cellPhases(phase, count, draws).map((cycles, cell) =>
      (this.#periods[cell]! < Infinity ? cycles * this.#periods[cell]! : Infinity))
  }

  next(cell: number, tick: number): number {
    const period = this.#periods[cell]!
    const first = this.#firsts[cell]!
    if (first === Infinity) return Infinity
    let number = Math.max(0, Math.floor((tick - first) / period))
    while (Math.round(first + number * period) <= tick) number++
    return Math.round(first + number * period)
  }

  /** Nothing: a spike follows from the one before. */
  save(): Field[] {
    return []
  }

  restore(): void {}
}
