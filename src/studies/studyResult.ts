import { bootstrapMean } from '../analysis/bootstrap.js'
import { assessClaims } from '../analysis/claims/assessClaims.js'
import type { Claim, ClaimResult, Samples } from '../analysis/claims/claim.js'
import { stream } from '../random/stream.js'
import type { Factors } from './condition.js'
import type { Study } from './study.js'
import type { FrozenStudy, Trial } from './trial.js'

/** A trial that has ended: its numbers by the names of the measures. */
export interface EndedTrial extends Trial {
  readonly measures: Readonly<Record<string, number>>
}

/** A trial that gave no numbers, and why. */
export interface FailedTrial extends Trial {
  readonly reason: string
}

/** The mean of a measure in a condition over its seeds, with its 95 % interval by bootstrap; not a number without seeds. */
export interface ConditionMean {
  readonly condition: string
  readonly factors: Factors
  readonly measure: string
  readonly seeds: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What came out of a study. Nothing in it depends on the clock or on how trials were run. */
export interface StudyResult {
  readonly name: string
  readonly hypothesis: string
  readonly trials: number
  readonly ended: number
  readonly failed: readonly FailedTrial[]
  /** Whether the claims are other ones than those that were frozen before the first trial. */
  readonly claimsChanged: boolean
  /** In the order of `claims`. */
  readonly verdicts: readonly ClaimResult[]
  readonly claims: readonly Claim[]
  readonly means: readonly ConditionMean[]
}

/** What is stated by a study and its claims, given the trials that have ended. `frozen` was kept when the study began. */
export function studyResult(
  study: Study, frozen: FrozenStudy, today: FrozenStudy, ended: readonly EndedTrial[], failed: readonly FailedTrial[],
): StudyResult {
  const { file: { name, hypothesis, alpha, correction }, claims } = study
  const samples = samplesOf(study, ended)
  return {
    name, hypothesis, trials: today.trials.length, ended: ended.length, failed,
    claimsChanged: frozen.claimsDigest !== today.claimsDigest,
    verdicts: claims.length === 0 ? [] : assessClaims(claims, samples, { alpha, correction, simulations }),
    claims,
    means: meansOf(study, samples),
  }
}

/** Simulated studies a claim, for its power. */
const simulations = 200

function samplesOf({ conditions, measures }: Study, ended: readonly EndedTrial[]): Samples {
  return Object.fromEntries(conditions.map(({ name }) => {
    const own = ended.filter(({ condition }) => condition === name)
    return [name, Object.fromEntries(measures.map((measure) =>
      [measure.name, own.map(({ seed, measures: numbers }) => ({ seed, value: numbers[measure.name]! }))]))]
  }))
}

function meansOf({ conditions, measures }: Study, samples: Samples): ConditionMean[] {
  return measures.flatMap((measure) => conditions.map(({ name, factors }): ConditionMean => {
    const values = samples[name]![measure.name]!.map(({ value }) => value)
    const draws = stream(1, `study/${name}/${measure.name}`)
    const { mean, low, high } = values.length === 0 ? { mean: NaN, low: NaN, high: NaN } : bootstrapMean(values, draws)
    return { condition: name, factors, measure: measure.name, seeds: values.length, mean, low, high }
  }))
}
