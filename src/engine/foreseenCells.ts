import { weightQuantumMv } from '../circuit/circuit.js'
import { decayTableTicks, lifConstants, type Decay, type Membrane } from '../circuit/membrane.js'
import type { Cells } from '../circuit/network.js'
import type { Kernels } from '../kernels/kernels.js'
import { cellPlaces, lifPlaces, never, numbersPerCell } from '../kernels/lifPlaces.js'
import type { CellGroup } from './cellGroup.js'
import { handOver } from './handOver.js'
import { Origin } from './origin.js'
import { Refractory } from './refractory.js'

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
  readonly #membrane: Membrane
  readonly #kernels: Kernels
  readonly #volley: Uint32Array
  readonly #origin: Origin
  readonly #refractory = new Refractory()
  #tick = 0
  #sinceOrigin = 0
  #candidates = 0
  /** The least of `earliest`, where it is known. */
  #earliest: number | undefined

  /** `volley` is room to hand cells to the kernels. */
  constructor(cells: Cells, membrane: Membrane, kernels: Kernels, volley: Uint32Array) {
    this.#volley = volley
    this.#cells = cells
    this.#membrane = membrane
    this.#kernels = kernels
    this.#origin = new Origin(membrane)
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
    if (tick > this.#tick) {
      const { membrane, excitation, inhibition } = this.#membrane
      this.#tick = tick
      this.#setClock(this.#origin.reach(tick, () => this.#kernels.rescaleCells(
        state, count, membrane.kept, excitation?.kept ?? 0, inhibition?.kept ?? 0)))
    }
    for (const cells of this.#refractory.release(tick)) this.#release(cells)
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
    const fired = this.#cells.candidates.slice(0, this.#settle()).sort()
    const { refractoryTicks } = this.#membrane
    if (refractoryTicks > 0 && fired.length > 0) this.#refractory.hold(this.#tick + refractoryTicks, fired)
    return fired
  }

  nextTick(): number {
    return Math.min(this.#nextSpike(), this.#refractory.nextTick())
  }

  potentialMv(cell: number): number {
    const { state, constants } = this.#cells
    const at = (place: keyof typeof cellPlaces) => state[cell * numbersPerCell + cellPlaces[place]]!
    if (at('membrane') === -Infinity) return this.#membrane.resetMv
    return at('membrane') * constants[lifPlaces.membraneNow]!
      - constants[lifPlaces.excitationShape]! * at('excitation') * constants[lifPlaces.excitationNow]!
      + constants[lifPlaces.inhibitionShape]! * at('inhibition') * constants[lifPlaces.inhibitionNow]!
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
    for (const spikes of handOver(cells, this.#volley)) {
      this.#candidates = this.#kernels.releaseCells(
        this.#volley, spikes, state, constants, candidates, this.#candidates)
    }
  }
}

const decayModes = ({ membrane, excitation, inhibition }: Membrane): readonly (Decay | undefined)[] =>
  [membrane, excitation, inhibition]

const noCells = new Uint32Array(0)
