import { InputError } from '../../errors/inputError.js'
import { correlateLags, standardised } from './lagCorrelation.js'
import type { OrderStatistic } from './orderStatistic.js'
import { checkLags, stimuliOf, type DelayRates } from './rates.js'

/** Which lags, and whether the list of stimuli is closed. */
export interface LagOptions {
  /** The lags are 1 … lags; default 12. */
  readonly lags?: number
  /** Whether the last stimulus is followed by the first; default false. */
  readonly ring?: boolean
  /** Samples of cells (their rows in `rates`), one curve each; default one of all cells. */
  readonly samples?: readonly ArrayLike<number>[]
}

/**
 * C(d), the mean over cells of their lag correlations (`lagCorrelations`): the curve that Miyashita 1988 showed. With
 * `samples`, one curve a sample; each cell is computed once, in whatever number of samples it is.
 * Throws an InputError as `lagCorrelations` does, and when a sample is empty or names a cell that is not there.
 */
export function meanLagCorrelation(rates: DelayRates, options: LagOptions = {}): OrderStatistic {
  const { lags = 12, ring = false } = options
  const stimuli = stimuliOf(rates)
  checkLags(lags, stimuli)
  const samples = checkedSamples(rates, options.samples)
  const used = [...new Set(samples.flatMap((sample) => [...sample]))].sort((left, right) => left - right)
  const rowOf = new Map(used.map((cell, row) => [cell, row]))
  const rows = samples.map((sample) => sample.map((cell) => rowOf.get(cell)!))
  const values = used.map((cell) => standardised(rates[cell]!))
  const permuted = new Float64Array(stimuli)
  const ofCells = new Float64Array(used.length * lags)
  return {
    stimuli,
    lags,
    curves: samples.length,
    evaluate(order, out) {
      values.forEach((row, index) => {
        for (let place = 0; place < stimuli; place++) permuted[place] = row[order[place]!]!
        correlateLags(permuted, lags, ring, ofCells, index * lags)
      })
      rows.forEach((sample, curve) => meanOfRows(ofCells, sample, lags, out, curve * lags))
    },
  }
}

/** The samples as rows of numbers, all cells where none are given. */
export function checkedSamples(rates: DelayRates, samples: LagOptions['samples']): Uint32Array[] {
  if (samples === undefined) return [Uint32Array.from(rates, (_, cell) => cell)]
  return samples.map((sample, index) => {
    if (sample.length === 0) {
      throw new InputError({ field: `samples[${index}]`, problem: 'found no cell', allowed: 'at least 1' })
    }
    return Uint32Array.from(sample, (cell, place) => {
      if (Number.isInteger(cell) && cell >= 0 && cell < rates.length) return cell
      const field = `samples[${index}][${place}]`
      throw new InputError({ field, problem: `found ${cell}`, allowed: `a cell from 0 to ${rates.length - 1}` })
    })
  })
}

function meanOfRows(table: Float64Array, rows: Uint32Array, width: number, out: Float64Array, start: number): void {
  out.fill(0, start, start + width)
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index]! * width
    for (let column = 0; column < width; column++) out[start + column]! += table[first + column]!
  }
  for (let column = 0; column < width; column++) out[start + column]! /= rows.length
}
