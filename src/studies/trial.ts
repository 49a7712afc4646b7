import { InputError } from '../errors/inputError.js'
import { digestOf } from '../recording/digest.js'
import type { Condition } from './condition.js'
import type { Study } from './study.js'

/** One seed of one condition. */
export interface Trial {
  /** The identity digest of the run that repeats it by itself: of the resolved parameters and the seed. */
  readonly id: string
  /** The condition's name. */
  readonly condition: string
  readonly seed: number
}

/** What is settled of a study before anything runs. */
export interface FrozenStudy {
  /** Of the trials, by the names that claims know them by, and the measures: all that decides the numbers of each. */
  readonly trialsDigest: string
  /** Of what is claimed and how it is tested. */
  readonly claimsDigest: string
  readonly trials: readonly Trial[]
}

/** Each is a file. */
const trialsMax = 100_000

/**
 * The trials of a study in the order of conditions and seeds; `identityOf` gives all that decides a trial's numbers.
 * Throws an InputError where two conditions come to the same, or there are more than 100,000 trials.
 */
export function freeze(study: Study, identityOf: (condition: Condition, seed: number) => object): FrozenStudy {
  const { conditions, seeds, measures } = study
  if (conditions.length * seeds.length > trialsMax) {
    const problem = `${conditions.length} conditions with ${seeds.length} seeds each are too many trials`
    throw new InputError({ field: 'seeds', problem, allowed: `at most ${trialsMax} trials` })
  }
  const trials = conditions.flatMap((condition) => seeds.map((seed): Trial =>
    ({ id: digestOf(identityOf(condition, seed)), condition: condition.name, seed })))
  const first = new Map<string, Trial>()
  for (const trial of trials) {
    const same = first.get(trial.id)
    if (same !== undefined) {
      const problem = `${same.condition} and ${trial.condition} come to the same`
      throw new InputError({ field: 'conditions', problem, allowed: 'conditions that differ' })
    }
    first.set(trial.id, trial)
  }
  return {
    trialsDigest: digestOf({ trials, measures }),
    claimsDigest: claimsDigestOf(study),
    trials,
  }
}

/** The digest of what a study claims, and how it is tested. */
export const claimsDigestOf = ({ file: { hypothesis, claims, alpha, correction } }: Study): string =>
  digestOf({ hypothesis, claims, alpha, correction })
