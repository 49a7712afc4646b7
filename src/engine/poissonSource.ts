import type { PoissonPopulation } from '../circuit/circuit.js'
import type { Network } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import { never } from '../kernels/lifPlaces.js'
import { CellDraws } from './cellDraws.js'
import { RatePieces } from './ratePieces.js'
import { SinusoidalThinning } from './sinusoidalThinning.js'
import type { Field, SavedState } from './state.js'
import type { SpikeSource } from './spikeSource.js'

/**
 * The spikes of cells that fire at every tick with a probability p, which may change in time, independently of
 * everything. At a constant p the gap from one spike to the next is geometric, 1 + ⌊ln u / ln(1 − p)⌋ with u uniform in
 * (0, 1], so that only spikes cost anything. The draws of a cell depend on its number and on how many it has had, and
 * on nothing else.
 */
export class PoissonSource implements SpikeSource {
  readonly #draws: CellDraws
  readonly #log: Kernels['log']
  readonly #drawn: Uint32Array
  readonly #pieces: RatePieces
  readonly #thinning: SinusoidalThinning | undefined

  constructor(population: PoissonPopulation, network: Network) {
    const { name, count, rateFromHz, rateToHz, profile } = population
    const { circuit: { resolutionMs }, kernels } = network
    this.#draws = new CellDraws(name, network)
    this.#log = kernels.log
    this.#drawn = new Uint32Array(count)
    const quantiles = Float64Array.from({ length: count }, (_, cell) => this.#draws.quantile(cell))
    this.#pieces = new RatePieces(population, quantiles, resolutionMs, kernels.log)
    if (profile?.kind === 'sinusoid') {
      const ratesHz = quantiles.map((quantile) => rateFromHz + (rateToHz - rateFromHz) * quantile)
      this.#thinning = new SinusoidalThinning(profile, ratesHz, resolutionMs, this.#draws)
    }
  }

  next(cell: number, tick: number): number {
    let at = tick
    do {
      const draw = this.#draws.uniform(cell, 'spikes', this.#drawn[cell]!++)
      at = this.#pieces.next(cell, at, this.#log(draw))
    } while (this.#thinning && at < never && !this.#thinning.stays(cell, at))
    return at
  }

  save(name: string): Field[] {
    return [{ name: `${name}/drawn`, spread: 'same', values: this.#drawn.slice() }]
  }

  restore(saved: SavedState, name: string): void {
    saved.copy(`${name}/drawn`, this.#drawn)
  }
}
