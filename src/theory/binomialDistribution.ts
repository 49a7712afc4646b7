import { InputError } from '../errors/inputError.js'
import { integerIn } from './integerIn.js'

/** The probabilities of the numbers `first`, `first` + 1, …; they sum to 1. */
export interface Distribution {
  readonly first: number
  readonly probabilities: Float64Array
}

/** What is below this part of the mode's probability is left out. */
const negligible = 1e-18

/**
 * The binomial distribution without the numbers whose probability is below 1e-18 of the mode's. It goes outwards from
 * the mode by P(k+1)/P(k) = (N−k)·p / ((k+1)·(1−p)). Throws an InputError unless trials ≥ 0 and 0 ≤ probability ≤ 1.
 */
export function binomialDistribution(trials: number, probability: number): Distribution {
  integerIn('trials', trials, 0, Number.MAX_SAFE_INTEGER)
  if (!(probability >= 0 && probability <= 1)) {
    throw new InputError({ field: 'probability', problem: `found ${probability}`, allowed: 'a number from 0 to 1' })
  }
  const odds = probability / (1 - probability)
  const mode = Math.min(trials, Math.floor((trials + 1) * probability))
  const below: number[] = []
  for (let k = mode, relative = 1; k > 0; k--) {
    relative *= k / ((trials - k + 1) * odds)
    if (relative < negligible) break
    below.push(relative)
  }
  const above: number[] = []
  for (let k = mode, relative = 1; k < trials; k++) {
    relative *= ((trials - k) * odds) / (k + 1)
    if (relative < negligible) break
    above.push(relative)
  }
  const relatives = [...below.reverse(), 1, ...above]
  const total = relatives.reduce((sum, relative) => sum + relative, 0)
  return { first: mode - below.length, probabilities: Float64Array.from(relatives, (relative) => relative / total) }
}
