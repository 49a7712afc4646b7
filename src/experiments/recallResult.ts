import type { Estimate } from '../analysis/estimate.js'
import type { RasterWindow } from '../recording/rasterWindow.js'
import type { ReadMapPoint, RecallPath } from './readMap.js'
import type { LearntWeights } from './spiking/learntWeights.js'
import type { SpikePictures } from './spiking/spikePictures.js'
import type { Level } from '../levels/levelMemory.js'

/** Recall at one noise level. Every estimate is over replicates (seeds); one value is the mean over the patterns. */
export interface RecallAtNoise {
  /** Fraction of the cue's bits that were flipped, and how many bits that is. */
  readonly noise: number
  readonly flips: number
  /** Fraction of wrong bits: of the cue, after one read, after the last read. */
  readonly errorOfCue: Estimate
  readonly errorAfterOne: Estimate
  readonly errorSettled: Estimate
  /** Cosine similarity with the stored word, likewise. */
  readonly cosineOfCue: Estimate
  readonly cosineAfterOne: Estimate
  readonly cosineSettled: Estimate
  /** Reads until settled (or the cap), and the fraction of recalls that settled. */
  readonly reads: Estimate
  readonly settled: Estimate
  /** Fraction of recalls whose nearest stored word has the label of the cue's. */
  readonly recognised: Estimate
  /** Error after one read that theory predicts for independent random words; absent where it does not apply. */
  readonly predictedAfterOne?: number
}

/** The weight that a stored pattern gets, against the cue's Hamming distance from it. */
export interface WeightPoint {
  readonly distance: number
  /** Shared granule cells (circuit), shared hard locations (sdm) or exp(β·cosine) (attention). */
  readonly measured: Estimate
  /** Expectation of the closed form of the address design. */
  readonly expected: number
  /** exp(β·cosine) with the measured β, scaled to the fit. */
  readonly softmax: number
}

/** Inverse temperature by regression of the weight's logarithm on cosine similarity, over a window of distances. */
export interface BetaEstimate {
  readonly measured: Estimate
  readonly rSquared: Estimate
  /** The same regression on the closed form's exact expectation. */
  readonly expected: number
  readonly expectedRSquared: number
  /** K/2, the slope of the closed form at small distances where all K claws must match; absent elsewhere. */
  readonly halfClaws?: number
  /** Distances d with 0 ≤ d ≤ windowEnd take part. */
  readonly windowEnd: number
}

/** One recall shown as glyphs. */
export interface GlyphRow {
  readonly label: string
  readonly noise: number
  /** Bits in rows of `width`, as strings of 0 and 1: the stored word, the cue, each read, in order. */
  readonly target: string
  readonly cue: string
  readonly reads: readonly string[]
}

export interface PopulationRate {
  readonly population: string
  readonly count: number
  /** Spikes per second and cell over the recall phase. */
  readonly rateHz: Estimate
}

/** A claim that the run was asked to check, and whether it holds. */
export interface Expectation {
  readonly statement: string
  readonly found: number
  readonly holds: boolean
}

/** All numbers of the recall experiment. Nothing here depends on the clock. */
export interface RecallResult {
  readonly experiment: 'recall'
  readonly level: Level
  readonly circuit: string
  readonly seeds: readonly number[]
  readonly bits: number
  readonly locations: number
  readonly claws?: number
  readonly threshold: number
  /** Which cells never fire, in words; absent where none are lesioned. Closed forms are of the circuit without lesions. */
  readonly lesions?: string
  readonly patterns: {
    readonly source: string
    readonly names: readonly string[]
    readonly labels: readonly string[]
    /** Bits in a row when a pattern is shown as a picture. */
    readonly width: number
  }
  readonly recall: readonly RecallAtNoise[]
  readonly weights: readonly WeightPoint[]
  readonly beta: BetaEstimate
  /** Fraction of granule cells (hard locations) that an address activates: found and expected. Not for attention. */
  readonly activeFraction?: { readonly measured: Estimate; readonly expected: number }
  /**
   * Only at level circuit: presentations, over all seeds, in which every interneuron fired. Where it is above 0 the
   * inhibition may have been too weak, and words may differ from the sdm level's.
   */
  readonly inhibitionCeilings?: number
  /** Only at level circuit. */
  readonly rates: readonly PopulationRate[]
  /** Only at level circuit, and where spikes are recorded: presentations of the first replicate. */
  readonly rasters: readonly RasterWindow[]
  readonly glyphs: readonly GlyphRow[]
  /** What reads after the first do to the error, over all replicates; and paths of recalls of the first one. */
  readonly reading?: { readonly map: readonly ReadMapPoint[]; readonly paths: readonly RecallPath[] }
  /** Of the first replicate, only at level circuit: its spikes, and what its plastic weights have learnt. */
  readonly spikes?: SpikePictures
  readonly learnt?: readonly LearntWeights[]
  readonly expectations: readonly Expectation[]
}

/** How fast a run was. It is circumstance: it is never part of what decides or repeats the numbers. */
export interface Speed {
  readonly wallSeconds: number
  readonly biologicalSeconds?: number
  readonly synapticEvents?: number
  readonly realtimeFactor?: number
  readonly eventsPerSecond?: number
}
