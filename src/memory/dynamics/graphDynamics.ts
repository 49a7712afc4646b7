import type { Word } from '../../words/word.js'

/** How a state goes on from a cue: x ← x + eta (read(x) − x). */
export interface LoopOptions {
  /** The leak of a step, above 0 and at most 1: loop delay by time constant. At 1 the state is what was read last. */
  readonly eta: number
  /** Steps, which are reads. */
  readonly steps: number
  /** How many of the last reads the rates are the mean of; all unless stated. */
  readonly averaged?: number
  /** A state of which no element changes by more has converged; 0.001 unless stated. */
  readonly tolerance?: number
  /** Whether a state that has converged stops, its last read standing for those not made; false unless stated. */
  readonly stop?: boolean
  /** Whether the state after each step is kept; false unless stated. */
  readonly keepStates?: boolean
  /** The number of the first cue's trial; the others follow. It decides the draws of dynamics that draw. 0 unless stated. */
  readonly firstTrial?: number
}

/** What became of one cue. */
export interface DelayActivity {
  /** The last state, one number a unit: −1 … 1 where words are read. */
  readonly state: Float64Array
  /**
   * Mean of the last reads, one number a unit. Where words are read it is the share of reads of a 1: spikes of a nuclear
   * cell by step, and a Purkinje cell fires in the other steps. At level `attention`, mean of the last states.
   */
  readonly rates: Float64Array
  /** Steps made. */
  readonly steps: number
  /** The greatest change of an element in the last step. */
  readonly change: number
  /** 1 where the state has converged, 2 where it goes to and fro between two; absent where neither. */
  readonly period?: 1 | 2
  /** The states after each step, where they were kept. */
  readonly states?: readonly Float64Array[]
}

/** A memory of a graph, at any level of description, as a dynamical system. */
export interface GraphDynamics {
  /** Units of a state: bits, or dimensions. */
  readonly length: number
  /** What becomes of each cue. Many cues at once may be faster, and no cue's result depends on the others. */
  settle(cues: readonly Word[], options: LoopOptions): DelayActivity[]
}
