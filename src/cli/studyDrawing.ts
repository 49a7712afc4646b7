import { digestOf } from '../recording/digest.js'
import { conditionPlots } from '../report/study/conditionPlots.js'
import { forestPlot } from '../report/study/forestPlot.js'
import { studyReport } from '../report/study/studyReport.js'
import { measureTable, type MeasureTable } from '../studies/measureTable.js'
import { studyResult, type StudyResult } from '../studies/studyResult.js'
import { claimsDigestOf, type FrozenStudy } from '../studies/trial.js'
import type { Circumstance } from './circumstance.js'
import { experiments } from './experiments.js'
import type { KeptStudy, StudyRecord } from './keptFolder.js'
import type { Outcomes } from './outcomes.js'
import { frameOf } from './record.js'
import type { DrawnReport } from './runReport.js'
import { drawFigures } from './writeFigures.js'

/** What follows from the trials of a study. */
export interface DrawnStudy extends DrawnReport {
  readonly result: StudyResult
  readonly table: MeasureTable
  readonly record: StudyRecord
}

/** A study whose record can be written. */
type DrawableStudy = Omit<KeptStudy, 'outcomes' | 'circumstance'> & {
  readonly outcomes: Pick<Outcomes, 'ended' | 'failed'>
  readonly circumstance: Circumstance
}

/**
 * The result, record, figures and report of a study, from its trials: the study itself, `gather` and `lobule report` all
 * make them here. Throws `Interrupted` where `signal` is aborted before the end.
 */
export async function drawStudy(
  { study, plan, outcomes: { ended, failed }, circumstance, version }: DrawableStudy, signal: AbortSignal,
): Promise<DrawnStudy> {
  const today: FrozenStudy = { ...plan, claimsDigest: claimsDigestOf(study) }
  const result = studyResult(study, plan, today, ended, failed)
  const table = measureTable(study, ended)
  const record: StudyRecord = {
    identityDigest: plan.trialsDigest, resultDigest: digestOf(table.rows),
    identity: { lobule: version, study: study.file, trials: plan.trials.map(({ id }) => id) },
    circumstance,
  }
  const forest = forestPlot(result)
  const plots = conditionPlots(result, study.measures)
  const figures = await drawFigures([...(forest ? [forest] : []), ...plots], signal)
  const { experiment, sources, correction } = study.file
  const about = `${experiment}: ${experiments.find(({ name }) => name === experiment)!.about}`
  const html = studyReport({
    result, correction, sources, columns: table.columns, experiment: about, ...frameOf(record, figures),
  })
  return { result, table, record, figures, html }
}
