import type { CircuitFace, Presented, RanRun, Trace, WeightCurve, Weights, WordAtLevels } from '../session/messages.js'
import type { Firing } from './cellSpikes.js'
import type { RingView } from './ringView.js'

/** What came of the state so far: it follows from the worker's replies. */
export interface LabView {
  /** One line about what is going on, for everybody and for screen readers. */
  readonly status: string
  /** Where in a tour one is, or that it is over, for screen readers. */
  readonly tourStatus: string
  /** The message about a fault in what was given; empty where there is none. */
  readonly failure: string
  readonly face?: CircuitFace
  readonly isOpening: boolean
  readonly isPlaying: boolean
  /** The words read so far at each level, the cue first; empty before a recall. */
  readonly words: readonly WordAtLevels[]
  readonly isSettled: boolean
  readonly shares?: Presented['shares']
  readonly weights?: Weights
  readonly trace?: Trace
  /** Spikes of each population in the presentation that is shown, or was last. */
  readonly spikes?: readonly number[]
  /** How often cells fired since the cue was new, the presentation that is shown included. */
  readonly firing?: Firing
  readonly curve?: WeightCurve
  readonly isWeighing: boolean
  readonly ring?: RingView
  readonly run: { readonly phase: string; readonly done: number } | undefined
  readonly ran?: RanRun
}

/** The parts that may be missing. */
export type ViewPart = 'curve' | 'shares' | 'spikes' | 'firing' | 'trace' | 'face' | 'ran' | 'ring'

export const firstView: LabView = {
  status: 'Loading', tourStatus: '', failure: '', isOpening: true, isPlaying: false, words: [], isSettled: false,
  isWeighing: false, run: undefined,
}
