import { InputError } from '../errors/inputError.js'

/**
 * The brightness from which a pixel is light, as a fraction of full brightness. Throws an InputError unless
 * 0 < threshold ≤ 1.
 */
export function checkedThreshold(threshold: number): number {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new InputError({ field: 'threshold', problem: `found ${threshold}`, allowed: 'above 0, at most 1' })
  }
  return threshold
}
