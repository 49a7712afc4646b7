import type { Circuit } from '../../circuit/circuit.js'
import { inMs, type SpikeSelection } from '../../recording/recordedSpikes.js'
import { feedbackLoops, type FeedbackLoop } from './feedbackLoops.js'
import { intervalHistograms, type IntervalHistogram } from './intervalHistograms.js'
import { presentationResponses, type Phase, type PresentationResponses } from './presentationResponses.js'
import { projectionCorrelograms, type Correlograms } from './projectionCorrelograms.js'

/** What a report shows of the spikes of one seed: plain JSON of some kilobytes. */
export interface SpikePictures {
  /** The time of intervals, correlograms and loops, from the beginning of the run. */
  readonly fromMs: number
  readonly toMs: number
  /** Only where something was presented. */
  readonly responses?: PresentationResponses
  readonly intervals: readonly IntervalHistogram[]
  readonly correlograms: Correlograms
  readonly loops: readonly FeedbackLoop[]
}

/** Presentations of a run. */
export interface Presented {
  readonly phases: readonly Phase[]
  readonly periodTicks: number
  /** All spikes, those outside of the selection too. */
  readonly spikes: SpikeSelection
}

/** Reduces the spikes of a selection, and those of presentations, if there were any, to what a page can show. */
export function spikePictures(circuit: Circuit, selection: SpikeSelection, presented?: Presented): SpikePictures {
  const { run, from, to } = selection
  const responses = presented && presentationResponses(presented.spikes, presented.phases, presented.periodTicks)
  return {
    fromMs: inMs(from, run), toMs: inMs(to, run),
    ...(responses && { responses }),
    intervals: intervalHistograms(selection, presented?.periodTicks),
    correlograms: projectionCorrelograms(circuit, selection),
    // Cells that are stimulated from outside follow the stimulus, not each other.
    loops: presented ? [] : feedbackLoops(circuit, selection),
  }
}
