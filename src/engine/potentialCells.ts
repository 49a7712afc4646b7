import { weightQuantumMv } from '../circuit/circuit.js'
import { decidedThresholdMv, type Membrane } from '../circuit/membrane.js'
import type { Cells } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import type { CellGroup } from './cellGroup.js'
import { Origin } from './origin.js'
import { Refractory } from './refractory.js'

/**
 * Cells with delta synapses that no drive makes fire: nothing but an input at this very tick can take them to the
 * threshold. A cell is one number, the amplitude of its membrane; an input is one addition and one comparison.
 */
export class PotentialCells implements CellGroup {
  updates = 0
  readonly #cells: Cells
  readonly #membrane: Membrane
  readonly #kernels: Kernels
  readonly #origin: Origin
  readonly #refractory = new Refractory()
  readonly #thresholdMv: number
  #tick = 0
  #sinceOrigin = 0
  #candidates = 0

  constructor(cells: Cells, membrane: Membrane, kernels: Kernels) {
    this.#cells = cells
    this.#membrane = membrane
    this.#kernels = kernels
    this.#origin = new Origin(membrane)
    this.#thresholdMv = decidedThresholdMv(membrane)
  }

  start(): void {
    this.#cells.state.fill(this.#membrane.initialMv)
  }

  open(tick: number): void {
    if (tick > this.#tick) {
      const { state, count } = this.#cells
      this.#tick = tick
      this.#sinceOrigin = this.#origin.reach(tick, () =>
        this.#kernels.rescalePotentials(state, count, this.#membrane.membrane.kept))
    }
    for (const cells of this.#refractory.release(tick)) this.#reset(cells)
  }

  scatter(volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weightMv: number): void {
    const { state, candidates } = this.#cells
    this.#candidates = this.#kernels.scatterPotential(
      volley, spikes, offsets, targets, weightMv * this.#growth, state, this.#level, candidates, this.#candidates)
  }

  add(sign: -1 | 1): void {
    const { input, state, candidates, count } = this.#cells
    this.#candidates = this.#kernels.addPotential(input, count, sign, weightQuantumMv * this.#growth, state,
      this.#level, candidates, this.#candidates)
  }

  fire(): Uint32Array {
    if (this.#candidates === 0) return noCells
    const fired = this.#cells.candidates.slice(0, this.#candidates).sort()
    this.updates += this.#candidates
    this.#candidates = 0
    const { refractoryTicks } = this.#membrane
    if (refractoryTicks === 0) {
      this.#reset(fired)
      return fired
    }
    for (const cell of fired) this.#cells.state[cell] = -Infinity
    this.#refractory.hold(this.#tick + refractoryTicks, fired)
    return fired
  }

  nextTick(): number {
    return this.#refractory.nextTick()
  }

  potentialMv(cell: number): number {
    const amplitude = this.#cells.state[cell]!
    const { resetMv, membrane } = this.#membrane
    return amplitude === -Infinity ? resetMv : amplitude * membrane.now[this.#sinceOrigin]!
  }

  /** What 1 mV at the open tick was at the origin. */
  get #growth(): number {
    return this.#membrane.membrane.growth[this.#sinceOrigin]!
  }

  get #level(): number {
    return this.#thresholdMv * this.#growth
  }

  #reset(cells: Uint32Array): void {
    const amplitude = this.#membrane.resetMv * this.#growth
    for (const cell of cells) this.#cells.state[cell] = amplitude
  }
}

const noCells = new Uint32Array(0)
