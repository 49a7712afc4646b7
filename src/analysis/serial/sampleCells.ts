import { InputError } from '../../errors/inputError.js'
import { distinctBelow, type Stream } from '../../random/stream.js'

/** What electrodes would have met: how many cells, and how often to draw them. */
export interface SampleOptions {
  /** Cells a sample: 57 (the cells of Miyashita 1988 tested with the learnt stimuli) or 17 (with the new ones too). */
  readonly size: number
  /** Samples to draw; default 200. */
  readonly resamples?: number
  readonly stream: Stream
}

/**
 * Random samples of the cells 0 … cells − 1 without replacement within a sample, in ascending order.
 * Throws an InputError when size is not in 1 … cells or resamples is not an integer ≥ 1.
 */
export function sampleCells(cells: number, { size, resamples = 200, stream }: SampleOptions): Uint32Array[] {
  if (!Number.isSafeInteger(size) || size < 1 || size > cells) {
    throw new InputError({ field: 'size', problem: `found ${size}`, allowed: `an integer from 1 to ${cells}, the cells` })
  }
  if (!Number.isSafeInteger(resamples) || resamples < 1) {
    throw new InputError({ field: 'resamples', problem: `found ${resamples}`, allowed: 'an integer of at least 1' })
  }
  return Array.from({ length: resamples }, () => Uint32Array.from(distinctBelow(cells, size, stream.uint32)).sort())
}
