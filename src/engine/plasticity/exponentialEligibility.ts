import { decayOf, movesUntilRest, originTicksOf, type Decay } from '../../circuit/membrane.js'
import type { Kernels } from '../../kernels/kernels.js'
import { Origin } from '../origin.js'
import type { Eligibility } from './eligibility.js'

/**
 * Eligibility that decays exponentially: every spike adds 1. As with membranes, a source keeps an amplitude at an origin
 * of time that all share, so that only spikes change it.
 */
export class ExponentialEligibility implements Eligibility {
  readonly #amplitudes: Float64Array
  readonly #decay: Decay
  readonly #origin: Origin
  readonly #kernels: Kernels

  constructor(amplitudes: Float64Array, timeConstantTicks: number, kernels: Kernels) {
    const originTicks = originTicksOf([timeConstantTicks])
    this.#amplitudes = amplitudes.fill(0)
    this.#decay = decayOf(timeConstantTicks, originTicks, kernels)
    this.#origin = new Origin({ originTicks, movesUntilRest: movesUntilRest([timeConstantTicks], originTicks) })
    this.#kernels = kernels
  }

  mark(cells: Uint32Array, tick: number): void {
    const growth = this.#decay.growth[this.#since(tick)]!
    for (const cell of cells) this.#amplitudes[cell]! += growth
  }

  reach(tick: number): number {
    return this.#decay.now[this.#since(tick)]!
  }

  leave(): void {}

  #since(tick: number): number {
    return this.#origin.reach(tick, () =>
      this.#kernels.rescalePotentials(this.#amplitudes, this.#amplitudes.length, this.#decay.kept))
  }
}
