import { InputError } from '../../errors/inputError.js'
import { binomialTail } from './tails.js'

/**
 * The largest count that `trials` independent tests may give and still be in accord with a true rate: the least count
 * that is exceeded with a probability of at most `level`. For 57 cells at a rate of 0.05 it is 6 (0.105 of them).
 * Throws an InputError unless trials is an integer ≥ 0 and rate and level are in 0 … 1.
 */
export function binomialBound(trials: number, rate = 0.05, level = 0.05): number {
  if (!Number.isSafeInteger(trials) || trials < 0) {
    throw new InputError({ field: 'trials', problem: `found ${trials}`, allowed: 'an integer of at least 0' })
  }
  for (const [field, value] of Object.entries({ rate, level })) {
    if (!(value >= 0 && value <= 1)) {
      throw new InputError({ field, problem: `found ${value}`, allowed: 'a number from 0 to 1' })
    }
  }
  let count = 0
  while (binomialTail(count + 1, trials, rate) > level) count++
  return count
}
