import { trialThread } from '../executors/trials/trialThread.js'
import { runPool } from '../executors/work/workPool.js'
import { measureTable, type MeasureTable } from '../studies/measureTable.js'
import { readStudy } from '../studies/study.js'
import { studyResult, type EndedTrial, type FailedTrial, type StudyResult } from '../studies/studyResult.js'
import { failedTrial, trialOutcome } from '../studies/trialOutcome.js'
import { planStudy } from './planStudy.js'

export interface RunStudyOptions {
  /** Worker threads, each with a trial at a time: 1 unless stated. They change no number. */
  readonly workers?: number
  /** When aborted, everything ends at once. */
  readonly signal?: AbortSignal
  readonly onTrial?: (done: number, of: number) => void
}

/**
 * Runs a study, given as the JSON of its file, without a folder: nothing is kept. Gives its result, with the verdicts,
 * and the table of measures: the same that `lobule study` writes. Throws an InputError for a fault of the study, and
 * `Interrupted` where it is aborted; trials that fail are listed in the result.
 */
export async function runStudy(
  json: unknown, { workers = 1, signal, onTrial }: RunStudyOptions = {},
): Promise<{ readonly result: StudyResult; readonly measures: MeasureTable }> {
  const { study, frozen, taskOf } = planStudy(readStudy(json))
  const { trials } = frozen
  const outcomes: (EndedTrial | FailedTrial)[] = []
  let done = 0
  const keep = (index: number, outcome: EndedTrial | FailedTrial) => {
    outcomes[index] = outcome
    onTrial?.(++done, trials.length)
  }
  await runPool({
    tasks: trials.map((trial) => () => taskOf(trial)), workers, open: trialThread, ...(signal && { stop: signal }),
    onDone: (index, found) => keep(index, trialOutcome(study, trials[index]!, found)),
    onFailed: (index, error) => keep(index, failedTrial(trials[index]!, error.message)),
  })
  const ended = outcomes.filter((outcome): outcome is EndedTrial => 'measures' in outcome)
  const failed = outcomes.filter((outcome): outcome is FailedTrial => 'reason' in outcome)
  return { result: studyResult(study, frozen, frozen, ended, failed), measures: measureTable(study, ended) }
}
