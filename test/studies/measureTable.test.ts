import test from 'ava'
import { measureTable } from '../../src/studies/measureTable.js'
import { freeze } from '../../src/studies/trial.js'
import { studyOf } from './studyOf.js'

test('the table has a row a trial, and says of every column what it is', (t) => {
  const study = studyOf({
    conditions: { granule: [500, 4000], patterns: ['random', 'digits'] }, claims: [],
    set: { 'populations.granule.count': '{granule}', 'experiment.patterns': '{patterns}', 'experiment.noise': [0.1] },
  })
  const { trials } = freeze(study, ({ name }, seed) => ({ name, seed }))
  const { columns, rows } = measureTable(study, trials.map((trial, index) => ({ ...trial, measures: { error: index, beta: -index } })))
  t.deepEqual(columns.map(({ name, kind, unit }) => [name, kind, unit]), [
    ['trial', 'text', ''], ['condition', 'text', ''], ['granule', 'number', '1'], ['patterns', 'text', ''],
    ['seed', 'whole number', '1'], ['error', 'number', '1'], ['beta', 'number', '1'],
  ])
  t.true(columns.every(({ meaning }) => meaning.length > 10))
  t.is(rows.length, 12)
  t.deepEqual(rows[4], {
    trial: trials[4]!.id, condition: 'granule=500, patterns=digits', granule: 500, patterns: 'digits', seed: 2, error: 4, beta: -4,
  })
  for (const row of rows) t.deepEqual(Object.keys(row), columns.map(({ name }) => name))
})
