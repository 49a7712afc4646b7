import { weightQuantumMv, type MembranePopulation } from '../circuit/circuit.js'
import { decidedThresholdMv, drivenMembrane, type Membrane } from '../circuit/membrane.js'
import type { Cells } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import { CellBlocks } from './cellBlocks.js'
import type { CellGroup } from './cellGroup.js'
import { noCells } from './cellLists.js'
import { Clamped } from './clamped.js'
import { Origin } from './origin.js'
import { Refractory } from './refractory.js'
import type { Field, SavedState } from './state.js'

/**
 * Cells with delta synapses that no drive makes fire: nothing but an input at this very tick can take them to the
 * threshold. A cell is one number, the amplitude of its membrane; an input is one addition and one comparison.
 */
export class PotentialCells implements CellGroup {
  updates = 0
  readonly #cells: Cells
  readonly #population: MembranePopulation
  #membrane: Membrane
  #driveMv: number
  readonly #kernels: Kernels
  readonly #origin: Origin
  readonly #blocks = new CellBlocks()
  readonly #refractory = new Refractory()
  readonly #clamped: Clamped
  #thresholdMv: number
  #tick = 0
  #sinceOrigin = 0
  #candidates = 0

  constructor(cells: Cells, membrane: Membrane, kernels: Kernels) {
    this.#cells = cells
    this.#population = cells.population as MembranePopulation
    this.#membrane = membrane
    this.#driveMv = this.#population.driveMv
    this.#kernels = kernels
    this.#origin = new Origin(membrane)
    this.#clamped = new Clamped(cells)
    this.#thresholdMv = decidedThresholdMv(membrane)
  }

  start(): void {
    this.#cells.state.fill(this.#membrane.initialMv)
  }

  open(tick: number): void {
    this.#reach(tick)
    const refractory = this.#refractory
    for (let cells = refractory.take(tick); cells; cells = refractory.take(tick)) this.#reset(cells)
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
    const fired = this.#blocks.sorted(this.#cells.candidates, this.#candidates)
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
    if (amplitude > -Infinity) return amplitude * membrane.now[this.#sinceOrigin]!
    const heldMv = this.#clamped.potentialMv(cell)
    return heldMv === undefined ? resetMv : heldMv - this.#steadyMv
  }

  lesion(cells: Uint32Array): void {
    for (const cell of cells) this.#cells.state[cell] = -Infinity
    this.#refractory.drop(cells)
    this.#clamped.release(cells)
  }

  drive(tick: number, driveMv: number): void {
    this.#reach(tick)
    const shift = this.#setDrive(driveMv) * this.#growth
    const { state } = this.#cells
    for (let cell = 0; cell < state.length; cell++) state[cell]! -= shift
  }

  reset(tick: number): void {
    this.#reach(tick)
    const { state } = this.#cells
    const amplitude = this.#membrane.initialMv * this.#growth
    const held = this.#refractory.clear()
    for (let cell = 0; cell < state.length; cell++) {
      if (state[cell]! > -Infinity || held.has(cell)) state[cell] = amplitude
    }
  }

  clamp(tick: number, cells: Uint32Array, potentialMv: number | null): void {
    this.#reach(tick)
    const { state } = this.#cells
    const released = this.#clamped.release(cells)
    for (const [cell, heldMv] of released) state[cell] = (heldMv - this.#steadyMv) * this.#growth
    if (potentialMv === null) return
    const refractory = this.#refractory.drop(cells)
    for (const cell of cells) {
      if (state[cell] === -Infinity && !refractory.has(cell)) continue
      this.#clamped.hold(cell, potentialMv)
    }
    for (const cell of cells) state[cell] = -Infinity
  }

  save(): Field[] {
    const { state, count, population: { name, count: cells } } = this.#cells
    return [
      { name: `${name}/state`, spread: 'cells', cells, values: state.slice() },
      { name: `${name}/refractory`, spread: 'cells', cells, values: this.#refractory.save(count) },
      ...this.#clamped.save(),
      { name: `${name}/drive`, spread: 'same', values: Float64Array.of(this.#driveMv) },
      { name: `${name}/updates`, spread: 'sum', values: Float64Array.of(this.updates) },
    ]
  }

  restore(saved: SavedState, tick: number): void {
    const { state, population: { name } } = this.#cells
    saved.copy(`${name}/state`, state)
    this.#refractory.restore(saved.take(`${name}/refractory`, Int32Array))
    this.#clamped.restore(saved)
    this.#setDrive(saved.take(`${name}/drive`, Float64Array)[0]!)
    this.updates = saved.take(`${name}/updates`, Float64Array)[0]!
    this.#tick = tick
    this.#sinceOrigin = this.#origin.restore(tick)
    this.#candidates = 0
  }

  #reach(tick: number): void {
    if (tick <= this.#tick) return
    const { state, count } = this.#cells
    this.#tick = tick
    this.#sinceOrigin = this.#origin.reach(tick, () =>
      this.#kernels.rescalePotentials(state, count, this.#membrane.membrane.kept))
  }

  /** Returns by how much the steady state moves. */
  #setDrive(driveMv: number): number {
    const moved = driveMv - this.#driveMv
    this.#driveMv = driveMv
    this.#membrane = drivenMembrane(this.#membrane, this.#population, driveMv)
    this.#thresholdMv = decidedThresholdMv(this.#membrane)
    return moved
  }

  get #steadyMv(): number {
    return this.#population.restingPotentialMv + this.#driveMv
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
