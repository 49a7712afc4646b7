import { InputError } from '../../errors/inputError.js'

/** The number of resamples, 9999 where it is left out. Throws an InputError unless it is an integer ≥ 1. */
export function checkResamples(resamples = 9999): number {
  if (Number.isSafeInteger(resamples) && resamples >= 1) return resamples
  throw new InputError({ field: 'resamples', problem: `found ${resamples}`, allowed: 'an integer of at least 1' })
}
