import { decayOf, movesUntilRest, originTicksOf, type Decay } from '../../circuit/membrane.js'
import type { Kernels } from '../../kernels/kernels.js'
import { Origin } from '../origin.js'
import type { Field, SavedState } from '../state.js'
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
    const amplitudes = this.#amplitudes
    for (let index = 0; index < cells.length; index++) amplitudes[cells[index]!]! += growth
  }

  reach(tick: number): number {
    return this.#decay.now[this.#since(tick)]!
  }

  leave(): void {}

  save(name: string, tick: number): Field[] {
    this.#since(tick)
    return [{ name: `${name}/eligibility`, spread: 'same', values: this.#amplitudes.slice() }]
  }

  restore(saved: SavedState, name: string, tick: number): void {
    saved.copy(`${name}/eligibility`, this.#amplitudes)
    this.#origin.restore(tick)
  }

  #since(tick: number): number {
    return this.#origin.reach(tick, () =>
      this.#kernels.rescalePotentials(this.#amplitudes, this.#amplitudes.length, this.#decay.kept))
  }
}
