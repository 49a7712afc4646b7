import { steadyMv, weightQuantumMv, type MembranePopulation } from '../circuit/circuit.js'
import { drivenMembrane, type Membrane } from '../circuit/membrane.js'
import type { Cells, Network } from '../circuit/network.js'
import { cellsPerCounter, setSteppedLevels, steppedConstants, type SteppedRoom } from '../circuit/steppedMembrane.js'
import { never } from '../kernels/lifPlaces.js'
import { clampedUntil, numbersPerSteppedCell, steppedCell } from '../kernels/steppedPlaces.js'
import type { Kernels } from '../kernels/kernels.js'
import { stream } from '../random/stream.js'
import { CellBlocks } from './cellBlocks.js'
import type { CellGroup } from './cellGroup.js'
import { noCells } from './cellLists.js'
import type { Field, SavedState } from './state.js'

/**
 * Cells that have no closed form between events: with conductances, noise or an adaptive threshold. Those that may fire
 * without further input stand on a list and take every tick; the others are left alone until an input reaches them, and
 * are then brought to its tick. What becomes of a cell depends on nothing but its own inputs and its noise, whose bits at a
 * tick are word c mod 4 of Threefry at the counter (⌊c/4⌋, tick, 0, 0) for cell c of the population.
 */
export class SteppedCells implements CellGroup {
  updates = 0
  readonly #cells: Cells
  readonly #room: SteppedRoom
  /** Bits of the cells that are here. */
  readonly #noise: Uint32Array
  readonly #population: MembranePopulation
  #membrane: Membrane
  #driveMv: number
  readonly #kernels: Kernels
  readonly #blocks = new CellBlocks()
  #tick = 0
  #drawnTick = 0
  #listed = 0

  constructor(cells: Cells, membrane: Membrane, room: SteppedRoom, { circuit, seed, kernels }: Network) {
    this.#cells = cells
    this.#room = room
    this.#population = cells.population as MembranePopulation
    this.#membrane = membrane
    this.#driveMv = this.#population.driveMv
    this.#kernels = kernels
    this.#noise = room.noise.subarray(cells.first % cellsPerCounter)
    room.key.set(stream(seed, `${this.#population.name}/noise`).key)
    room.constants.set(steppedConstants(this.#population, membrane, circuit.resolutionMs, kernels))
  }

  start(): void {
    const { state, count } = this.#cells
    const { marks, constants } = this.#room
    setSteppedLevels(constants, this.#population, this.#membrane)
    state.fill(0)
    for (let cell = 0; cell < count; cell++) state[placeOf(cell, 'membrane')] = this.#membrane.initialMv
    marks.fill(0)
    this.#listed = 0
    if (this.#membrane.tonic || this.#population.noiseMv !== undefined) this.#listAll()
  }

  open(tick: number): void {
    this.#tick = Math.max(this.#tick, tick)
  }

  scatter(volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weightMv: number): void {
    const { state, candidates } = this.#cells
    this.#listed = this.#kernels.scatterArrivals(
      volley, spikes, offsets, targets, weightMv, state, this.#room.marks, candidates, this.#listed)
  }

  add(sign: -1 | 1): void {
    const { input, count, state, candidates } = this.#cells
    this.#listed = this.#kernels.addArrivals(
      input, count, sign, weightQuantumMv, state, this.#room.marks, candidates, this.#listed)
  }

  fire(): Uint32Array {
    if (this.#listed === 0) return noCells
    const { state, candidates } = this.#cells
    const { constants, marks, spikes, left, scratch } = this.#room
    this.#draw()
    const fired = this.#kernels.stepCells(
      candidates, this.#listed, this.#tick, state, constants, this.#noise, marks, spikes, left, scratch)
    this.updates += this.#listed
    this.#listed = left[0]!
    return this.#blocks.sorted(spikes, fired)
  }

  nextTick(): number {
    return this.#listed > 0 ? this.#tick + 1 : never
  }

  /** The cell itself stays at the tick that it was brought to last. */
  potentialMv(cell: number): number {
    const { state, count } = this.#cells
    const { constants, left, scratch } = this.#room
    const from = cell * numbersPerSteppedCell
    state.copyWithin(count * numbersPerSteppedCell, from, from + numbersPerSteppedCell)
    left[0] = count
    this.#kernels.advanceCells(left, 1, this.#tick, state, constants, this.#noise, scratch)
    return state[placeOf(count, 'membrane')]!
  }

  lesion(cells: Uint32Array): void {
    const { state } = this.#cells
    for (const cell of cells) {
      state[placeOf(cell, 'membrane')] = this.#membrane.resetMv
      state[placeOf(cell, 'heldUntil')] = never
    }
  }

  /** With other levels any cell may fire, so all are brought to this tick and listed. */
  drive(tick: number, driveMv: number): void {
    this.#bringAll(tick)
    const { state, count } = this.#cells
    const moved = driveMv - this.#driveMv
    this.#setDrive(driveMv)
    for (let cell = 0; cell < count; cell++) state[placeOf(cell, 'membrane')]! -= moved
  }

  reset(tick: number): void {
    this.open(tick)
    this.#listAll()
    const { state, count } = this.#cells
    for (let cell = 0; cell < count; cell++) {
      const potential = state[placeOf(cell, 'membrane')]!
      const held = state[placeOf(cell, 'heldUntil')]!
      const stays = held >= clampedUntil
      state.fill(0, placeOf(cell, 'membrane'), placeOf(cell + 1, 'membrane'))
      state[placeOf(cell, 'membrane')] = stays ? potential : this.#membrane.initialMv
      state[placeOf(cell, 'heldUntil')] = stays ? held : 0
      state[placeOf(cell, 'since')] = tick
    }
  }

  /**
   * Holds the membranes of cells at a potential below their threshold, or lets them go on from there (null), at a tick
   * that is about to be opened. Lesioned cells stay so.
   */
  clamp(tick: number, cells: Uint32Array, potentialMv: number | null): void {
    this.#bringAll(tick)
    const { state } = this.#cells
    const steady = steadyMv({ ...this.#population, driveMv: this.#driveMv })
    for (const cell of cells) {
      const held = state[placeOf(cell, 'heldUntil')]
      if (held === never || (potentialMv === null && held !== clampedUntil)) continue
      if (potentialMv !== null) state[placeOf(cell, 'membrane')] = potentialMv - steady
      state[placeOf(cell, 'heldUntil')] = potentialMv === null ? tick : clampedUntil
    }
  }

  save(): Field[] {
    const { state, count, population: { name, count: cells } } = this.#cells
    return [
      { name: `${name}/state`, spread: 'cells', cells, values: state.slice(0, count * numbersPerSteppedCell) },
      { name: `${name}/listed`, spread: 'cells', cells, values: Uint32Array.from(this.#room.marks) },
      { name: `${name}/drive`, spread: 'same', values: Float64Array.of(this.#driveMv) },
      { name: `${name}/updates`, spread: 'sum', values: Float64Array.of(this.updates) },
    ]
  }

  restore(saved: SavedState, tick: number): void {
    const { state, count, candidates, population: { name } } = this.#cells
    saved.copy(`${name}/state`, state.subarray(0, count * numbersPerSteppedCell))
    this.#listed = 0
    saved.take(`${name}/listed`, Uint32Array).forEach((mark, cell) => {
      this.#room.marks[cell] = mark
      if (mark === 1) candidates[this.#listed++] = cell
    })
    this.#setDrive(saved.take(`${name}/drive`, Float64Array)[0]!)
    this.updates = saved.take(`${name}/updates`, Float64Array)[0]!
    this.#tick = tick
    this.#drawnTick = 0
  }

  #setDrive(driveMv: number): void {
    this.#driveMv = driveMv
    this.#membrane = drivenMembrane(this.#membrane, this.#population, driveMv)
    setSteppedLevels(this.#room.constants, { ...this.#population, driveMv }, this.#membrane)
  }

  /** Brings all cells to a tick and lists them. */
  #bringAll(tick: number): void {
    this.open(tick)
    this.#listAll()
    this.#draw()
    const { state, count, candidates } = this.#cells
    const { constants, scratch } = this.#room
    this.#kernels.advanceCells(candidates, count, tick, state, constants, this.#noise, scratch)
  }

  #listAll(): void {
    const { count, candidates } = this.#cells
    this.#room.marks.fill(1)
    for (let cell = 0; cell < count; cell++) candidates[cell] = cell
    this.#listed = count
  }

  /** The noise of the open tick; at tick 0 cells are where they start. */
  #draw(): void {
    if (this.#population.noiseMv === undefined || this.#drawnTick === this.#tick) return
    const { key, noise } = this.#room
    this.#kernels.fillThreefry(key, this.#tick, Math.floor(this.#cells.first / cellsPerCounter), noise)
    this.#drawnTick = this.#tick
  }
}

const placeOf = (cell: number, number: keyof typeof steppedCell): number =>
  cell * numbersPerSteppedCell + steppedCell[number]
