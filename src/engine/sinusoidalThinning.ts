import type { Sinusoid } from '../circuit/models/rateProfile.js'
import { sine } from '../kernels/sine.js'
import type { CellDraws } from './cellDraws.js'
import { cellPhases } from './cellPhases.js'

/**
 * Which spikes at the highest rate of a sinusoid stay (thinning; Lewis & Shedler 1979): each with the probability
 * rate(t) / highest rate, by a draw for its cell and tick alone. What is left fires at every tick with the very
 * probability rate(t) · resolution, independently.
 */
export class SinusoidalThinning {
  readonly #profile: Sinusoid
  readonly #draws: CellDraws
  readonly #phases: Float64Array
  readonly #ratesHz: Float64Array
  readonly #cyclesPerTick: number

  /** `ratesHz` are the cells' own rates, around which they swing. */
  constructor(profile: Sinusoid, ratesHz: Float64Array, resolutionMs: number, draws: CellDraws) {
    this.#profile = profile
    this.#draws = draws
    this.#phases = cellPhases(profile.phase, ratesHz.length, draws)
    this.#ratesHz = ratesHz
    this.#cyclesPerTick = profile.frequencyHz * resolutionMs / 1000
  }

  stays(cell: number, tick: number): boolean {
    const { amplitudeHz } = this.#profile
    const own = this.#ratesHz[cell]!
    const cycles = this.#cyclesPerTick * tick + this.#phases[cell]!
    const rateHz = own + amplitudeHz * sine(2 * Math.PI * (cycles - Math.floor(cycles)))
    return this.#draws.uniform(cell, 'thinning', tick) * (own + amplitudeHz) <= rateHz
  }
}
