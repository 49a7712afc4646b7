import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readStoredPlan, writeStoredPlan } from '../../src/files/storedPlan.js'
import { freeze } from '../../src/studies/trial.js'
import { thrown } from '../interop/thrown.js'
import { studyOf } from '../studies/studyOf.js'
import { temporaryFolder } from './temporaryFolder.js'

const study = studyOf()
const plan = { lobule: '1', study: study.file, ...freeze(study, ({ name }, seed) => ({ name, seed })) }

test('a plan is read as it was written; one that was edited is refused', (t) => {
  const folder = temporaryFolder(t)
  t.regex(thrown(t, () => readStoredPlan(folder)), /plan\.json: is damaged, or was edited/)
  writeStoredPlan(folder, plan)
  t.deepEqual(readStoredPlan(folder), plan)
  const file = join(folder, 'plan.json')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"smallestEffect": 0.01', '"smallestEffect": 0.02'))
  t.regex(thrown(t, () => readStoredPlan(folder)), /plan\.json: is damaged, or was edited; allowed: the file as it was written/)
  writeFileSync(file, text)
  appendFileSync(file, ' ')
  t.deepEqual(readStoredPlan(folder), plan)
})
