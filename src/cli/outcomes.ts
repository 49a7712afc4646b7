import type { TrialFiles } from '../files/trialFolder.js'
import type { EndedTrial, FailedTrial } from '../studies/studyResult.js'
import type { Trial } from '../studies/trial.js'

/** What has come of trials, each list in their order. */
export interface Outcomes {
  readonly ended: readonly EndedTrial[]
  readonly failed: readonly FailedTrial[]
  /** Neither: not run, or the file is damaged. */
  readonly missing: readonly Trial[]
}

export function outcomesIn(files: TrialFiles, trials: readonly Trial[]): Outcomes {
  const found = trials.map((trial) => ({ trial, ...files.outcome(trial) }))
  return {
    ended: found.flatMap(({ ended }) => ended ?? []),
    failed: found.flatMap(({ failed }) => failed ?? []),
    missing: found.flatMap(({ trial, ended, failed }) => (ended || failed ? [] : [trial])),
  }
}
