import { InputError } from '../errors/inputError.js'
import { integerIn } from './integerIn.js'

/** A parallel-fibre weight of whole steps, between bounds, in a memory of independent random words. */
export interface BoundedWeight {
  /** The largest weight in steps; the least is 0. */
  readonly weightMax: number
  /** The weight before learning, in steps. */
  readonly initial: number
  /** Steps up at each spike while a word is written (LTP). */
  readonly potentiation: number
  /** Steps down where the bit written is 1 (LTD), after those up. */
  readonly depression: number
  /** The probability that a word activates the granule cell. */
  readonly activation: number
  /** Words that were written, whose bits are fair coins. */
  readonly stored: number
}

/**
 * The probability of each weight 0 … weightMax after so many words: a Markov chain that stays where it is with
 * probability 1 − p, and else moves from w to min(w + LTP, weightMax) and, for a 1, on to max(that − LTD, 0). It is the
 * random walk between bounds of Fusi & Abbott 2007 (Nat. Neurosci. 10:485). With LTP of one step and LTD of two its
 * stationary law is, with M = weightMax > 1, 1/M for each weight up to M − 2 and half of that for each of the two highest.
 * Throws an InputError for steps that are no whole numbers ≥ 0, an initial weight out of bounds, or a probability that is none.
 */
export function boundedWeightDistribution(
  { weightMax, initial, potentiation, depression, activation, stored }: BoundedWeight,
): Float64Array {
  integerIn('weightMax', weightMax, 1, 65_535)
  integerIn('initial', initial, 0, weightMax)
  integerIn('potentiation', potentiation, 0, Number.MAX_SAFE_INTEGER)
  integerIn('depression', depression, 0, Number.MAX_SAFE_INTEGER)
  integerIn('stored', stored, 0, Number.MAX_SAFE_INTEGER)
  if (!(activation >= 0 && activation <= 1)) {
    throw new InputError({ field: 'activation', problem: `found ${activation}`, allowed: 'a probability' })
  }
  let now = new Float64Array(weightMax + 1)
  now[initial] = 1
  for (let word = 0; word < stored; word++) {
    const next = now.map((probability) => probability * (1 - activation))
    for (const [weight, probability] of now.entries()) {
      const risen = Math.min(weight + potentiation, weightMax)
      next[risen]! += 0.5 * activation * probability
      next[Math.max(risen - depression, 0)]! += 0.5 * activation * probability
    }
    now = next
  }
  return now
}
