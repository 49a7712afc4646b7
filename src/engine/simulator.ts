import type { WeightArray } from '../kernels/weightArray.js'
import type { Change } from './intervention.js'
import type { Volley } from './volley.js'

/** What an engine has done so far. */
export interface EngineCounters {
  /** Spikes that reached a cell, one a synapse. */
  synapticEvents: number
  /** Cells looked at because they might fire, one a cell and tick. */
  cellUpdates: number
  /** Spikes of each population, in the circuit's order. Of cells without a membrane, the first share counts them. */
  readonly spikes: number[]
  /**
   * Volleys that went on their way, one for each delay of each projection, volleys that arrived, and volleys that were
   * lost where a projection is blocked. Every share counts its own; a restored run begins with those under way.
   */
  sent: number
  arrived: number
  blocked: number
}

/** A network that runs: one engine, or the engines of its shares as one. */
export interface Simulator {
  /** The first tick that is still open: all events before it are done. */
  readonly now: number
  readonly counters: EngineCounters
  /** Makes cells of a relay population fire at an open tick. `cells` may be in any order, with repetitions. */
  stimulate(tick: number, population: string, cells: ArrayLike<number>): void
  /**
   * Sets the gain of a plastic projection from an open tick on: 0 switches learning off (the state at the start), 1 is
   * the declared rule, other integers multiply its steps. Volleys that arrive at gain 0 leave no eligibility.
   */
  setLearning(tick: number, projection: string, gain: number): void
  /** Makes a change at an open tick, before all else that happens then. */
  intervene(tick: number, change: Change): void
  /** Runs until all events before the tick `until` are done. `onVolley` gets all volleys in order. */
  advance(until: number, onVolley?: (volley: Volley) => void): void
  /** The weights of a plastic projection in steps, row by source. */
  weights(projection: string): WeightArray
  /** Gives a plastic projection the weights that it has learnt elsewhere. */
  setWeights(projection: string, weights: WeightArray): void
  /** All of the state between two calls of `advance`, as bytes from which any number of runs can go on. */
  snapshot(): Uint8Array
  /** Brings back a snapshot of a run of this circuit and seed. Throws a SnapshotError for any other bytes. */
  restore(snapshot: Uint8Array): void
  /** Throws unless every volley that was sent has arrived, was blocked or is still under way. */
  assertConservation(): void
}
