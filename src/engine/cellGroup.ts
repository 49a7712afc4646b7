import type { Cells, Network } from '../circuit/network.js'
import { ForeseenCells } from './foreseenCells.js'
import { PotentialCells } from './potentialCells.js'
import type { Field, SavedState } from './state.js'
import { SteppedCells } from './steppedCells.js'

/**
 * The dynamics of a population with membranes: the face that the engine sees. A tick begins with `open`, which also
 * ends the refractory period of cells; inputs come in any number, inhibition before excitation; `fire` ends it.
 */
export interface CellGroup {
  /** Puts all cells to their initial state at tick 0. */
  start(): void
  /** Brings the population's clock to a tick, which is not before the last one. */
  open(tick: number): void
  /** Every target of the first `spikes` sources of `volley` gets `weightMv`, along compressed rows. */
  scatter(volley: Uint32Array, spikes: number, offsets: Uint32Array, targets: Uint32Array, weightMv: number): void
  /** Each cell gets its part of `cells.input`, in quanta, where that has the given sign. */
  add(sign: -1 | 1): void
  /**
   * The cells that fire at the open tick, ascending, in a list that stays as it is. Nothing may come in at this tick
   * any more.
   */
  fire(): Uint32Array
  /** The next tick at which something happens here by itself; 2³⁰ if nothing will. */
  nextTick(): number
  /** These cells never fire again; called between two ticks. */
  lesion(cells: Uint32Array): void
  /** Changes the drive of all cells at a tick that is about to be opened; potentials stay as they are. */
  drive(tick: number, driveMv: number): void
  /**
   * Puts all cells but lesioned ones to where they start, at a tick that is about to be opened; clamped membranes stay
   * where they are.
   */
  reset(tick: number): void
  /**
   * Holds the membranes of cells at a potential below their threshold, or lets them go on from there (null), at a tick
   * that is about to be opened. Lesioned cells stay so.
   */
  clamp(tick: number, cells: Uint32Array, potentialMv: number | null): void
  /** The membrane of a cell at the open tick, in mV relative to its steady state; its reset while it is refractory. */
  potentialMv(cell: number): number
  /** Cells looked at so far. */
  readonly updates: number
  /** The state at the open tick, in which nothing may come in any more. */
  save(): Field[]
  /** Brings back a state that was saved when `tick` was open. */
  restore(saved: SavedState, tick: number): void
}

/** What moves the cells of a population that has a membrane. */
export function cellGroup(cells: Cells, network: Network): CellGroup | undefined {
  const { membrane, stepped } = cells
  if (!membrane) return undefined
  if (stepped) return new SteppedCells(cells, membrane, stepped, network)
  return membrane.foreseen ? new ForeseenCells(cells, membrane, network.kernels, network.volley)
    : new PotentialCells(cells, membrane, network.kernels)
}
