import { InputError } from '../errors/inputError.js'
import type { TrialTask } from '../executors/trials/trialTask.js'
import { trialThread } from '../executors/trials/trialThread.js'
import type { TaskLimits } from '../executors/work/limitedPlace.js'
import { runPool } from '../executors/work/workPool.js'
import type { TrialFiles } from '../files/trialFolder.js'
import type { Study } from '../studies/study.js'
import type { FailedTrial } from '../studies/studyResult.js'
import type { Trial } from '../studies/trial.js'
import { failedTrial, trialOutcome } from '../studies/trialOutcome.js'
import { duration, progressLine } from './progressLine.js'
import type { TwoStops } from './stoppableTwice.js'

export interface TrialRun {
  readonly study: Study
  /** Those that shall have been run, of which some may have ended already. */
  readonly trials: readonly Trial[]
  taskOf(trial: Trial): TrialTask
  /** Where they are kept. */
  readonly files: TrialFiles
  /** The study's file, which is at fault where a result lacks a measure. */
  readonly source: string
  readonly workers: number
  readonly limits: TaskLimits
  readonly quiet: boolean
  readonly stops: TwoStops
}

/** How many trials had ended before, ended now, and failed. The others were not begun. */
export interface TrialCounts {
  readonly before: number
  readonly ended: number
  readonly failed: number
}

/** Runs the trials that have not ended yet, side by side, and keeps what comes of each. Throws `Interrupted` if stopped. */
export async function runTrials(
  { study, trials, taskOf, files, source, workers, limits, quiet, stops }: TrialRun,
): Promise<TrialCounts> {
  const missing = trials.filter((trial) => !files.ended(trial))
  const before = trials.length - missing.length
  if (before > 0 && !quiet) process.stderr.write(`lobule: ${before} of ${trials.length} trials have ended already\n`)
  let [ended, failed] = [0, 0]
  const line = progressLine(!quiet)
  const underWay = new Map<number, number>()
  const started = performance.now()
  const fail = (trial: FailedTrial) => {
    files.saveFailed(trial)
    failed++
    line.clear()
    process.stderr.write(`lobule: ${trial.condition}, seed ${trial.seed}: ${trial.reason}\n`)
  }
  const show = () => {
    const over = [...underWay.values()].reduce((sum, share) => sum + share, 0) + ended + failed
    const seconds = (performance.now() - started) / 1000
    const left = over > 0 ? `, ${duration((seconds / over) * (missing.length - over))} left` : ''
    line.show(`${before + ended + failed} of ${trials.length} trials, ${failed} failed${left}`)
  }
  try {
    await runPool({
      tasks: missing.map((trial) => () => taskOf(trial)), workers, open: () => trialThread(limits), ...stops,
      onProgress(index, share) {
        underWay.set(index, share)
        show()
      },
      onDone(index, found) {
        const outcome = atStudy(source, () => trialOutcome(study, missing[index]!, found))
        underWay.delete(index)
        if ('reason' in outcome) return fail(outcome)
        files.saveEnded(outcome)
        ended++
        show()
      },
      onFailed(index, { message }) {
        underWay.delete(index)
        fail(failedTrial(missing[index]!, message))
      },
    })
  } finally {
    line.clear()
  }
  return { before, ended, failed }
}

/** What is wrong with a measure is a fault of the study's file. */
function atStudy<Found>(source: string, find: () => Found): Found {
  try {
    return find()
  } catch (error) {
    throw error instanceof InputError ? error.from(source) : error
  }
}
