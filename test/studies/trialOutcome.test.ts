import test from 'ava'
import type { ExperimentResult } from '../../src/experiments/experiment.js'
import { failedTrial, measuresOf, trialOutcome } from '../../src/studies/trialOutcome.js'
import { thrown } from '../interop/thrown.js'
import { studyOf } from './studyOf.js'

const cell = (column: string) => ({ table: 'rates', row: { noise: '{noise}' }, column, unit: 'Hz', meaning: 'a rate' })
const study = studyOf({
  experiment: 'activity', conditions: { noise: [1, 2] }, set: { 'experiment.noise': '{noise}' }, claims: [],
  measures: { mean: cell('mean'), most: cell('most') },
})
const result = (most: number | string): ExperimentResult => ({
  summary: '', plots: [], comparison: [],
  tables: [{
    name: 'rates', title: '', caption: '', columns: ['noise', 'mean', 'most'].map((key) => ({ key, title: key })),
    rows: [{ noise: 1, mean: 3, most: 4 }, { noise: 2, mean: 5, most }],
  }],
})
const trial = { id: 'a', condition: 'noise=2', seed: 7 }

test('a trial has the numbers of its own condition', (t) => {
  t.deepEqual(trialOutcome(study, trial, result(6)), { ...trial, measures: { mean: 5, most: 6 } })
})

test('a trial without a number for a measure has failed, by itself', (t) => {
  for (const most of ['', NaN, Infinity]) {
    t.deepEqual(trialOutcome(study, trial, result(most)), { ...trial, reason: 'its result has no number for the measure most' })
  }
  t.deepEqual(measuresOf(study, trial, result('')), { mean: 5, most: NaN })
})

test('a measure that no trial can have is a fault of the study', (t) => {
  const other = { ...result(6), tables: [] }
  t.regex(thrown(t, () => trialOutcome(study, trial, other)), /^measures\.mean\.table: found "rates"/)
})

test('a reason does not say the seed of its trial again, but says any other', (t) => {
  const reasonOf = (message: string) => failedTrial(trial, message).reason
  t.deepEqual(failedTrial(trial, 'seed 7: no cell is active'), { ...trial, reason: 'no cell is active' })
  t.deepEqual(['seed 71: no cell', 'no cell of seed 7: none'].map(reasonOf), ['seed 71: no cell', 'no cell of seed 7: none'])
})
