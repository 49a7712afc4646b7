import { measuredIn, type TrialResult } from './measure.js'
import type { Study } from './study.js'
import type { EndedTrial, FailedTrial } from './studyResult.js'
import type { Trial } from './trial.js'

/** The numbers of a result by the names of a study's measures, NaN where it has none. Throws as `measuredIn` does. */
export function measuresOf(
  { conditions, measures }: Study, { condition }: Trial, result: TrialResult,
): Readonly<Record<string, number>> {
  const { factors } = conditions.find(({ name }) => name === condition)!
  return Object.fromEntries(measures.map((measure) => [measure.name, measuredIn(measure, result, factors)]))
}

/**
 * What came of a trial that gave a result: a trial without a number for some measure has failed, for nothing can be said of
 * it. Throws as `measuredIn` does.
 */
export function trialOutcome(study: Study, trial: Trial, result: TrialResult): EndedTrial | FailedTrial {
  const measures = measuresOf(study, trial, result)
  const without = study.measures.find(({ name }) => !Number.isFinite(measures[name]))
  return without ? { ...trial, reason: `its result has no number for the measure ${without.name}` } : { ...trial, measures }
}

/** A trial that gave no result, and why; a message that begins with the trial's seed does not say it again. */
export function failedTrial(trial: Trial, message: string): FailedTrial {
  const own = `seed ${trial.seed}: `
  return { ...trial, reason: message.startsWith(own) ? message.slice(own.length) : message }
}
