import type { PoissonPopulation } from '../circuit/circuit.js'
import type { RateRange } from '../circuit/models/rate.js'
import type { Kernels } from '../kernels/kernels.js'
import { never } from '../kernels/lifPlaces.js'

/** The rate at a place, 0 to 1, in a range. */
const rateOf = ({ fromHz, toHz }: RateRange, quantile: number): number => fromHz + (toHz - fromHz) * quantile

/**
 * Probabilities of a cell to fire at a tick that are constant from piece to piece, as they are drawn from: in the
 * logarithm of the probability of silence, ln(1 − p), which adds up over ticks.
 */
export class RatePieces {
  /** The tick in a period at which each piece begins; the first at 0. */
  readonly #starts: readonly number[]
  readonly #periodTicks: number
  /** By piece, then by cell. */
  readonly #silence: readonly Float64Array[]
  /** By cell, over a whole period; not used without one. */
  readonly #ofPeriod: Float64Array

  /** `quantiles` are the cells' places in all ranges of rates. A sinusoid has one piece, with its highest rate. */
  constructor(
    { rateFromHz, rateToHz, profile }: PoissonPopulation, quantiles: Float64Array, resolutionMs: number, log: Kernels['log'],
  ) {
    const above = profile?.kind === 'sinusoid' ? profile.amplitudeHz : 0
    const own = { fromTick: 0, fromHz: rateFromHz + above, toHz: rateToHz + above }
    const steps = profile?.kind === 'steps' ? profile.steps : []
    const pieces = steps[0]?.fromTick === 0 ? steps : [own, ...steps]
    const period = profile?.kind === 'steps' ? profile.periodTicks : undefined
    this.#starts = pieces.map(({ fromTick }) => fromTick)
    this.#periodTicks = period ?? Infinity
    this.#silence = pieces.map((piece) =>
      quantiles.map((quantile) => log(1 - rateOf(piece, quantile) * resolutionMs / 1000)))
    this.#ofPeriod = quantiles.map((_, cell) => this.#starts.reduce((sum, start, piece) =>
      sum + this.#silence[piece]![cell]! * ((this.#starts[piece + 1] ?? period ?? start) - start), 0))
  }

  /**
   * The first tick after `tick` at which a cell fires, from `logUniform`, the logarithm of one draw from (0, 1]: where
   * the probability of silence since `tick` has fallen below the draw. Infinity if that is too far away.
   */
  next(cell: number, tick: number, logUniform: number): number {
    let left = logUniform
    let at = tick + 1
    if (this.#periodTicks < Infinity) {
      const silence = this.#ofPeriod[cell]!
      if (silence === 0) return Infinity
      const periods = Math.floor(left / silence)
      at += periods * this.#periodTicks
      left = Math.min(0, left - periods * silence)
    }
    while (at < never) {
      const within = this.#periodTicks < Infinity ? at % this.#periodTicks : at
      const piece = this.#pieceAt(within)
      const ticks = (this.#starts[piece + 1] ?? this.#periodTicks) - within
      const silence = this.#silence[piece]![cell]!
      const gap = silence === 0 ? Infinity : Math.floor(left / silence)
      if (gap < ticks) return at + gap
      left = Math.min(0, left - ticks * silence)
      at += ticks
    }
    return Infinity
  }

  /** The last piece that begins at or before a tick. */
  #pieceAt(tick: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#starts[middle]! <= tick) low = middle
      else high = middle - 1
    }
    return low
  }
}
