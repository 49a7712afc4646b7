import { InputError } from '../../errors/inputError.js'

/**
 * Delay-period rates: `rates[cell][stimulus]`, with the stimuli in the order of training (serial position numbers). Any
 * unit of rate will do, since correlations do not depend on it.
 */
export type DelayRates = readonly ArrayLike<number>[]

/** The rates of single trials: `trials[cell][stimulus][trial]`. */
export type TrialRates = readonly (readonly ArrayLike<number>[])[]

/**
 * The number of stimuli. Throws an InputError that names cell and stimulus when there is no cell, cells have different
 * numbers of stimuli, there are fewer than 3 or a rate is not finite.
 */
export function stimuliOf(rates: DelayRates): number {
  const first = rates[0]
  if (first === undefined) throw new InputError({ field: 'rates', problem: 'found no cell', allowed: 'at least 1' })
  if (first.length < 3) {
    throw new InputError({ field: 'rates[0]', problem: `found ${first.length} stimuli`, allowed: 'at least 3' })
  }
  rates.forEach((row, cell) => {
    if (row.length !== first.length) {
      const allowed = `${first.length}, as many as the first cell has`
      throw new InputError({ field: `rates[${cell}]`, problem: `found ${row.length} stimuli`, allowed })
    }
    for (let stimulus = 0; stimulus < row.length; stimulus++) {
      if (Number.isFinite(row[stimulus]!)) continue
      const field = `rates[${cell}][${stimulus}]`
      throw new InputError({ field, problem: `found ${row[stimulus]}`, allowed: 'a finite number' })
    }
  })
  return first.length
}

/** Throws an InputError unless lags is an integer from 1 to stimuli − 2, so that every lag has two pairs or more. */
export function checkLags(lags: number, stimuli: number): void {
  if (Number.isSafeInteger(lags) && lags >= 1 && lags <= stimuli - 2) return
  const allowed = `an integer from 1 to ${stimuli - 2}, two less than the stimuli`
  throw new InputError({ field: 'lags', problem: `found ${lags}`, allowed })
}

/** The mean rate over trials of every cell and stimulus. Throws an InputError where a stimulus has no trial. */
export function meanRates(trials: TrialRates): Float64Array[] {
  return trials.map((stimuli, cell) => Float64Array.from(stimuli, (rates, stimulus) => {
    if (rates.length === 0) {
      throw new InputError({ field: `trials[${cell}][${stimulus}]`, problem: 'found none', allowed: 'at least 1' })
    }
    let sum = 0
    for (let trial = 0; trial < rates.length; trial++) sum += rates[trial]!
    return sum / rates.length
  }))
}

/** The stimuli in their own order: 0, 1, 2, … */
export const trainingOrder = (stimuli: number): Uint32Array => Uint32Array.from({ length: stimuli }, (_, place) => place)
