import type { Population } from '../../circuit/circuit.js'
import type { RecallResult } from '../../experiments/recallResult.js'
import type { Level } from '../../levels/levelMemory.js'
import type { Order } from '../state/labState.js'
import type { NamedBits } from '../state/patternBits.js'
import type { RunRequest } from '../state/commandLine.js'
import type { VolleyBatch } from './volleyBatch.js'

/** A circuit and what is done to it before anything is shown: all that decides the session's numbers. */
export interface Opening {
  /** The text of a circuit file, and its name as messages about it give it. */
  readonly text: string
  readonly source: string
  readonly assignments: readonly string[]
  readonly seed: number
  readonly order: Order
  readonly stored: readonly NamedBits[]
  /** Where these come from, as messages about them give it. */
  readonly patternsSource: string
}

/** A word at each level, as bits. */
export type WordAtLevels = Readonly<Record<Level, Uint8Array>>

/** The circuit of a state, without its lesions. */
export interface GivenCircuit {
  readonly text: string
  readonly source: string
  readonly assignments: readonly string[]
}

/** A ring of memories, each joined with the next. */
export interface RingSetting {
  readonly circuit: GivenCircuit
  /** Parameters of the experiment `range-of-recall`, as `--set experiment.…` has them. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** In place of its random words. */
  readonly patterns?: readonly NamedBits[]
  /** The memory that the state begins at. */
  readonly start: number
  readonly seed: number
}

/** What becomes of the memories of a ring, piece by piece. */
export type RingReply =
  /** The state from the start at a level, ±, the cue first, a row a step; and its correlation with each memory. */
  | {
    readonly kind: 'settled'; readonly level: Level; readonly about: string; readonly labels: readonly string[]
    readonly start: number; readonly of: number
    readonly correlations: readonly Float32Array[]; readonly states: readonly Float32Array[]
  }
  /** There is no such level of this ring. */
  | {
    readonly kind: 'unsettled'; readonly level: Level; readonly labels: readonly string[]; readonly start: number
    readonly message: string
  }
  /** So many starts have been followed; after the last, the mean correlation of attractors by distance, and where it is 0. */
  | {
    readonly kind: 'compared'; readonly level: Level; readonly done: number
    readonly curve?: readonly { readonly distance: number; readonly mean: number }[]; readonly crossing?: number
  }
  /** So many starts have been followed in spikes, and so many came to exactly the states of the hard locations. */
  | { readonly kind: 'spiking'; readonly done: number; readonly same: number; readonly of: number }

/** What the page asks the worker for. */
export type Request =
  /** What comes of it, and of requests after it, has its number, which grows from one opening to the next. */
  | { readonly kind: 'open'; readonly number: number; readonly opening: Opening }
  /** Stores a pattern with the climbing fibres of another one, or of its own. */
  | { readonly kind: 'store'; readonly address: NamedBits; readonly data: NamedBits }
  /** One read at every level. */
  | { readonly kind: 'read'; readonly cues: WordAtLevels }
  | { readonly kind: 'weigh'; readonly patterns: readonly NamedBits[] }
  /** The cell whose membrane is recorded in the presentations that follow; none where it is absent. */
  | { readonly kind: 'watch'; readonly population?: string; readonly cell?: number }
  /** Ends what an earlier one is at; its replies have its number. */
  | { readonly kind: 'settle'; readonly number: number; readonly ring?: RingSetting; readonly inSpikes: boolean }
  | {
    readonly kind: 'run'; readonly run: RunRequest; readonly text: string; readonly patterns: readonly NamedBits[]
    readonly patternsSource: string
  }
  | { readonly kind: 'stop' }

/** What a circuit is, as the page shows it. */
export interface CircuitFace {
  readonly name: string
  readonly about: string
  readonly bits: number
  readonly width: number
  readonly resolutionMs: number
  readonly periodMs: number
  /** Absent in a dense design. */
  readonly claws?: number
  readonly threshold: number
  readonly populations: readonly Population[]
  /** Names of populations by their role in the memory. */
  readonly roles: {
    readonly address: string; readonly location: string; readonly counter: string; readonly teacher: string
    readonly readout: string
  }
  readonly projections: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  /** Weights of the plastic projection in steps: the largest, and that at which all begin. */
  readonly weightMax: number
  readonly weightInitial: number
  /** Fraction of granule cells that an address makes fire, and β, as the closed form has them. */
  readonly expectedActive: number
  readonly expectedBeta: number
}

/** A membrane in one presentation, times counted from its onset. */
export interface Trace {
  readonly population: string
  readonly cell: number
  readonly timesMs: Float32Array
  readonly potentialsMv: Float32Array
  readonly spikesMs: Float32Array
  readonly thresholdMv?: number
  readonly restingMv?: number
  /** Of a granule cell in a selected-coordinate design: the mossy fibres that its claws touch, in order. */
  readonly fibres?: Uint32Array
  readonly isLesioned: boolean
}

/** One presentation as it was simulated. */
export interface Presented {
  readonly purpose: 'store' | 'read'
  /** When it began, in the circuit's time: since the memory was built. */
  readonly onsetMs: number
  readonly volleys: VolleyBatch
  /** What was read; absent where a word was stored. */
  readonly words?: WordAtLevels
  /** What each stored pattern weighs for the cue, by level, as fractions of their sum. */
  readonly shares?: Readonly<Record<Level, Float32Array>>
  readonly weights?: Weights
  readonly trace?: Trace
}

/** Weights of the plastic projection by their step, and how many of them the words stored last moved up and down. */
export interface Weights {
  readonly counts: Uint32Array
  readonly raised: number
  readonly lowered: number
  /** How many words those were: all that were stored at the opening, then one by one. */
  readonly words: number
}

/** The weight curve as measured so far, and the softmax that is nearest to it. */
export interface WeightCurve {
  readonly distances: readonly number[]
  /** Mean granule cells that fire for both, over the patterns that were weighed. */
  readonly weights: readonly number[]
  readonly expected: readonly number[]
  readonly patterns: number
  /** Absent as long as too few cells were active. */
  readonly fit?: { readonly beta: number; readonly intercept: number; readonly rSquared: number }
}

/** A run as the command line makes it. */
export interface RanRun {
  readonly resultDigest: string
  readonly identityDigest: string
  readonly identity: object
  readonly run: RunRequest
  readonly result: RecallResult
  /** The circuit file after all assignments. */
  readonly document: object
  readonly wallSeconds: number
}

/** What the worker says. `opening`: the number of that which it comes of. */
export type Reply =
  | { readonly kind: 'opened'; readonly opening: number; readonly face: CircuitFace; readonly weights: Weights }
  | { readonly kind: 'presented'; readonly opening: number; readonly presented: Presented }
  | { readonly kind: 'weighed'; readonly opening: number; readonly curve: WeightCurve; readonly done: boolean }
  | { readonly kind: 'ring'; readonly number: number; readonly reply: RingReply }
  | { readonly kind: 'progress'; readonly phase: string; readonly done: number }
  | { readonly kind: 'ran'; readonly ran: RanRun }
  | { readonly kind: 'stopped' }
  /**
   * The user's input is at fault, with the message of the command line; or there is a bug of ours. A run and a ring are of
   * no opening.
   */
  | {
    readonly kind: 'failed'; readonly opening?: number; readonly request: Request['kind']; readonly message: string
    readonly bug: boolean
  }
