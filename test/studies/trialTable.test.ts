import test from 'ava'
import { trialTable } from '../../src/studies/trialTable.js'
import { freeze } from '../../src/studies/trial.js'
import { studyOf } from './studyOf.js'

const study = studyOf()
const { trials } = freeze(study, ({ name }, seed) => ({ name, seed }))

test('every trial has a row with its factors, seed and state, in the order of trials', (t) => {
  const ended = [{ ...trials[1]!, measures: { error: 0.5, beta: 4 } }]
  const failed = [{ ...trials[4]!, reason: 'no memory left' }]
  const { columns, rows } = trialTable(study, { trials, ended, failed })
  t.deepEqual(columns.map(({ name }) => name), ['trial', 'condition', 'granule', 'seed', 'status', 'reason'])
  t.deepEqual(rows.map(({ status }) => status), ['missing', 'ended', 'missing', 'missing', 'failed', 'missing'])
  t.deepEqual(rows[4], {
    trial: trials[4]!.id, condition: 'granule=4000', granule: 4000, seed: 2, status: 'failed', reason: 'no memory left',
  })
})

test('its own columns cannot be names of factors or measures', (t) => {
  for (const name of ['status', 'reason']) {
    t.throws(() => studyOf({ measures: { [name]: 'beta' }, claims: [] }), { message: /the name .* is taken/ })
  }
})
