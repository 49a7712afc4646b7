import { weightQuantumMv, type MembranePopulation } from '../circuit/circuit.js'
import { decayTableTicks, drivenMembrane, lifConstants, setLevels, type Decay, type Membrane } from '../circuit/membrane.js'
import type { Cells } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import { cellPlaces, cellsPerBlock, lifPlaces, never, numbersPerCell } from '../kernels/lifPlaces.js'
import { CellBlocks } from './cellBlocks.js'
import type { CellGroup } from './cellGroup.js'
import { noCells } from './cellLists.js'
import { Clamped } from './clamped.js'
import { handOver } from './handOver.js'
import { Origin } from './origin.js'
import { Refractory } from './refractory.js'
import type { Field, SavedState } from './state.js'

/** Which amplitude of a cell an input adds to, besides that of the membrane. */
const slots = { none: 0, excitation: 1, inhibition: 2 } as const

/**
 * Cells whose spikes may come later than the inputs that cause them: those with exponential currents, and those that a
 * drive makes fire. After each excitation that could lead to a spike, the tick of that spike is computed; it stands
 * until another excitation brings it forward, or the tick comes and inhibition has put it off.
 */
export class ForeseenCells implements CellGroup {
  updates = 0
  readonly #cells: Cells
  readonly #population: MembranePopulation
  #membrane: Membrane
  #driveMv: number
  readonly #kernels: Kernels
  readonly #volley: Uint32Array
  readonly #origin: Origin
  readonly #blocks = new CellBlocks()
  readonly #refractory = new Refractory()
  readonly #clamped: Clamped
  #tick = 0
  #sinceOrigin = 0
  #candidates = 0
  /** The least of `earliest`, where it is known. */
  #earliest: number | undefined

  /** `volley` is room to hand cells to the kernels. */
  constructor(cells: Cells, membrane: Membrane, kernels: Kernels, volley: Uint32Array) {
    this.#volley = volley
    this.#cells = cells
    this.#population = cells.population as MembranePopulation
    this.#membrane = membrane
    this.#driveMv = this.#population.driveMv
    this.#kernels = kernels
    this.#origin = new Origin(membrane)
    this.#clamped = new Clamped(cells)
    cells.constants.set(lifConstants(membrane, kernels))
    decayModes(membrane).forEach((decay, mode) => {
      for (let tick = 0; tick < decayTableTicks; tick++) {
        cells.decays[mode * decayTableTicks + tick] = decay ? kernels.exp(-tick / decay.timeConstantTicks) : 0
      }
    })
  }

  /** Driven cells are looked at for the first time at tick 1. */
  start(): void {
    const { state, due, earliest } = this.#cells
    const { initialMv, tonic } = this.#membrane
    this.#setClock(0)
    due.fill(never)
    if (tonic) due.fill(1, 0, this.#cells.count)
    earliest.fill(tonic ? 1 : never)
    state.fill(0)
    for (let cell = cellPlaces.membrane; cell < state.length; cell += numbersPerCell) state[cell] = initialMv
  }

  open(tick: number): void {
    const { state, count, candidates, due, earliest } = this.#cells
    this.#reach(tick)
    const refractory = this.#refractory
    for (let cells = refractory.take(tick); cells; cells = refractory.take(tick)) this.#release(cells)
    if (this.#earliest !== undefined && this.#earliest > tick) return
    this.#candidates = this.#kernels.dueCells(
      tick, state, due, count, earliest, candidates, this.#candidates)
    this.#earliest = undefined
  }

  scatter(volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weightMv: number): void {
    const { state, constants, candidates } = this.#cells
    const { slot, membraneGrowth, slotGrowth } = this.#receiver(weightMv < 0)
    this.#candidates = this.#kernels.scatterCurrent(volley, spikes, offsets, targets, weightMv * membraneGrowth, slot,
      weightMv * slotGrowth, state, constants, candidates, this.#candidates)
  }

  add(sign: -1 | 1): void {
    const { input, state, constants, candidates, count } = this.#cells
    const { slot, membraneGrowth, slotGrowth } = this.#receiver(sign < 0)
    this.#candidates = this.#kernels.addCurrent(input, count, sign, weightQuantumMv * membraneGrowth, slot,
      weightQuantumMv * slotGrowth, state, constants, candidates, this.#candidates)
  }

  fire(): Uint32Array {
    if (this.#candidates === 0) return noCells
    const fired = this.#blocks.sorted(this.#cells.candidates, this.#settle())
    const { refractoryTicks } = this.#membrane
    if (refractoryTicks > 0 && fired.length > 0) this.#refractory.hold(this.#tick + refractoryTicks, fired)
    return fired
  }

  nextTick(): number {
    return Math.min(this.#nextSpike(), this.#refractory.nextTick())
  }

  potentialMv(cell: number): number {
    const { state, constants } = this.#cells
    const amplitude = state[cell * numbersPerCell + cellPlaces.membrane]!
    if (amplitude > -Infinity) return amplitude * constants[lifPlaces.membraneNow]! + this.#shapedMv(cell)
    const heldMv = this.#clamped.potentialMv(cell)
    return heldMv === undefined ? this.#membrane.resetMv : heldMv - this.#steadyMv
  }

  lesion(cells: Uint32Array): void {
    const { state } = this.#cells
    for (const cell of cells) state[cell * numbersPerCell + cellPlaces.membrane] = -Infinity
    this.#refractory.drop(cells)
    this.#clamped.release(cells)
  }

  /** With other levels, every cell may fire at another tick, so all are looked at. */
  drive(tick: number, driveMv: number): void {
    this.#reach(tick)
    const { state, constants } = this.#cells
    const shift = this.#setDrive(driveMv) * constants[lifPlaces.membraneGrowth]!
    for (let cell = cellPlaces.membrane; cell < state.length; cell += numbersPerCell) state[cell]! -= shift
    this.#lookAtAll(tick)
  }

  reset(tick: number): void {
    this.#reach(tick)
    const { state, count, constants } = this.#cells
    const amplitude = this.#membrane.initialMv * constants[lifPlaces.membraneGrowth]!
    const held = this.#refractory.clear()
    for (let number = 0; number < count; number++) {
      const cell = number * numbersPerCell
      state[cell + cellPlaces.excitation] = 0
      state[cell + cellPlaces.inhibition] = 0
      if (state[cell + cellPlaces.membrane] === -Infinity && !held.has(number)) continue
      state[cell + cellPlaces.membrane] = amplitude
    }
    this.#lookAtAll(tick)
  }

  /** Released cells are looked at. */
  clamp(tick: number, cells: Uint32Array, potentialMv: number | null): void {
    this.#reach(tick)
    const { state, constants, due, earliest } = this.#cells
    for (const [cell, heldMv] of this.#clamped.release(cells)) {
      const ownMv = heldMv - this.#steadyMv - this.#shapedMv(cell)
      state[membranePlace(cell)] = ownMv * constants[lifPlaces.membraneGrowth]!
      due[cell] = tick
      const block = Math.floor(cell / cellsPerBlock)
      earliest[block] = Math.min(earliest[block]!, tick)
      this.#earliest = undefined
    }
    if (potentialMv === null) return
    const refractory = this.#refractory.drop(cells)
    for (const cell of cells) {
      if (state[membranePlace(cell)] === -Infinity && !refractory.has(cell)) continue
      this.#clamped.hold(cell, potentialMv)
    }
    for (const cell of cells) state[membranePlace(cell)] = -Infinity
  }

  save(): Field[] {
    const { state, due, count, population: { name, count: cells } } = this.#cells
    return [
      { name: `${name}/state`, spread: 'cells', cells, values: state.slice() },
      { name: `${name}/refractory`, spread: 'cells', cells, values: this.#refractory.save(count) },
      ...this.#clamped.save(),
      { name: `${name}/due`, spread: 'cells', cells, values: due.slice(0, count) },
      { name: `${name}/drive`, spread: 'same', values: Float64Array.of(this.#driveMv) },
      { name: `${name}/updates`, spread: 'sum', values: Float64Array.of(this.updates) },
    ]
  }

  restore(saved: SavedState, tick: number): void {
    const { state, count, population: { name }, due, earliest } = this.#cells
    saved.copy(`${name}/state`, state)
    this.#refractory.restore(saved.take(`${name}/refractory`, Int32Array))
    this.#clamped.restore(saved)
    saved.copy(`${name}/due`, due.subarray(0, count))
    earliest.fill(never)
    due.forEach((at, cell) => {
      const block = Math.floor(cell / cellsPerBlock)
      earliest[block] = Math.min(earliest[block]!, at)
    })
    this.#earliest = undefined
    this.#setDrive(saved.take(`${name}/drive`, Float64Array)[0]!)
    this.updates = saved.take(`${name}/updates`, Float64Array)[0]!
    this.#tick = tick
    this.#setClock(this.#origin.restore(tick))
    this.#candidates = 0
  }

  /** What 1 mV of input adds to the amplitudes of a cell. */
  #receiver(inhibitory: boolean): { slot: number; membraneGrowth: number; slotGrowth: number } {
    const { constants } = this.#cells
    const { excitation, inhibition } = this.#membrane
    const membraneGrowth = constants[lifPlaces.membraneGrowth]!
    if (!excitation || !inhibition) return { slot: slots.none, membraneGrowth, slotGrowth: 0 }
    const since = this.#sinceOrigin
    return inhibitory
      ? { slot: slots.inhibition, membraneGrowth: constants[lifPlaces.inhibitionShape]! * membraneGrowth,
        slotGrowth: -inhibition.growth[since]! }
      : { slot: slots.excitation, membraneGrowth: constants[lifPlaces.excitationShape]! * membraneGrowth,
        slotGrowth: excitation.growth[since]! }
  }

  get #steadyMv(): number {
    return this.#population.restingPotentialMv + this.#driveMv
  }

  /** What the currents of a cell count for in its membrane, besides its own amplitude. */
  #shapedMv(cell: number): number {
    const { state, constants } = this.#cells
    const at = (place: keyof typeof cellPlaces) => state[cell * numbersPerCell + cellPlaces[place]]!
    return constants[lifPlaces.inhibitionShape]! * at('inhibition') * constants[lifPlaces.inhibitionNow]!
      - constants[lifPlaces.excitationShape]! * at('excitation') * constants[lifPlaces.excitationNow]!
  }

  #reach(tick: number): void {
    if (tick <= this.#tick) return
    const { state, count } = this.#cells
    const { membrane, excitation, inhibition } = this.#membrane
    this.#tick = tick
    this.#setClock(this.#origin.reach(tick, () => this.#kernels.rescaleCells(
      state, count, membrane.kept, excitation?.kept ?? 0, inhibition?.kept ?? 0)))
  }

  #lookAtAll(tick: number): void {
    const { due, earliest, count } = this.#cells
    due.fill(tick, 0, count)
    earliest.fill(tick)
    this.#earliest = undefined
  }

  /** Returns by how much the steady state moves. */
  #setDrive(driveMv: number): number {
    const moved = driveMv - this.#driveMv
    this.#driveMv = driveMv
    this.#membrane = drivenMembrane(this.#membrane, this.#population, driveMv)
    setLevels(this.#cells.constants, this.#membrane)
    return moved
  }

  #setClock(sinceOrigin: number): void {
    const { constants } = this.#cells
    const { membrane, excitation, inhibition } = this.#membrane
    this.#sinceOrigin = sinceOrigin
    constants[lifPlaces.membraneNow] = membrane.now[sinceOrigin]!
    constants[lifPlaces.membraneGrowth] = membrane.growth[sinceOrigin]!
    constants[lifPlaces.excitationNow] = excitation?.now[sinceOrigin] ?? 0
    constants[lifPlaces.inhibitionNow] = inhibition?.now[sinceOrigin] ?? 0
  }

  #nextSpike(): number {
    const { earliest } = this.#cells
    this.#earliest ??= this.#kernels.earliestTick(earliest, earliest.length)
    return this.#earliest
  }

  #settle(): number {
    const { candidates, state, constants, decays, due, earliest } = this.#cells
    const count = this.#candidates
    this.#candidates = 0
    this.#earliest = undefined
    this.updates += count
    const { refractoryTicks } = this.#membrane
    return this.#kernels.settleCells(candidates, count, this.#tick, refractoryTicks, state, constants, decays,
      decayTableTicks, due, earliest, candidates)
  }

  #release(cells: Uint32Array): void {
    const { state, constants, candidates } = this.#cells
    for (let start = 0; start < cells.length; start += this.#volley.length) {
      const spikes = handOver(cells, start, this.#volley)
      this.#candidates = this.#kernels.releaseCells(
        this.#volley, spikes, state, constants, candidates, this.#candidates)
    }
  }
}

const membranePlace = (cell: number): number => cell * numbersPerCell + cellPlaces.membrane

const decayModes = ({ membrane, excitation, inhibition }: Membrane): readonly (Decay | undefined)[] =>
  [membrane, excitation, inhibition]
