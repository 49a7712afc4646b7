import type { MeasureColumn, MeasureTable } from './measureTable.js'
import { measureTable } from './measureTable.js'
import type { Study } from './study.js'
import type { EndedTrial, FailedTrial } from './studyResult.js'
import type { Trial } from './trial.js'

/** What is known of the trials of a study. */
export interface TrialStates {
  readonly trials: readonly Trial[]
  readonly ended: readonly EndedTrial[]
  readonly failed: readonly FailedTrial[]
}

const states: readonly MeasureColumn[] = [
  { name: 'status', kind: 'text', unit: '', meaning: 'ended, failed, or missing: not run yet, or its file is damaged' },
  { name: 'reason', kind: 'text', unit: '', meaning: 'why it failed; empty unless it did' },
]

/** Every trial of a study in its order, whether it has ended or not: the columns of the table of measures but for these. */
export function trialTable(study: Study, { trials, ended, failed }: TrialStates): MeasureTable {
  const { columns, rows } = measureTable(study, trials.map((trial) => ({ ...trial, measures: {} })))
  const measures = new Set(study.measures.map(({ name }) => name))
  const done = new Set(ended.map(({ id }) => id))
  const reasons = new Map(failed.map(({ id, reason }) => [id, reason]))
  return {
    columns: [...columns.filter(({ name }) => !measures.has(name)), ...states],
    rows: rows.map((row, index) => {
      const { id } = trials[index]!
      const status = done.has(id) ? 'ended' : reasons.has(id) ? 'failed' : 'missing'
      return { ...row, status, reason: reasons.get(id) ?? '' }
    }),
  }
}
