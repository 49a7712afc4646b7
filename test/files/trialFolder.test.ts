import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { openStudyFolder } from '../../src/files/studyFolder.js'
import { openTrialFolder, trialFiles } from '../../src/files/trialFolder.js'
import { freeze } from '../../src/studies/trial.js'
import { thrown } from '../interop/thrown.js'
import { studyOf } from '../studies/studyOf.js'
import { temporaryFolder } from './temporaryFolder.js'

const study = studyOf()
const plan = { lobule: '1', study: study.file, ...freeze(study, ({ name }, seed) => ({ name, seed })) }
const trial = plan.trials[0]!

test('trials are saved beside a process that holds the study, and it sees them', (t) => {
  const path = join(temporaryFolder(t), 'a')
  const whole = openStudyFolder(path, plan, false)
  const [one, other] = [openTrialFolder(path), openTrialFolder(path)]
  t.deepEqual(one.plan, plan)
  const ended = { ...trial, measures: { error: 0.1, beta: 4 } }
  one.saveEnded(ended)
  other.saveEnded(ended)
  t.deepEqual([whole.ended(trial), other.ended(trial)], [ended, ended])
  whole.close()
  t.deepEqual(readdirSync(join(path, 'trials')), [`${trial.id}.json`])
})

test('a trial that failed says why until it ends', (t) => {
  const folder = temporaryFolder(t)
  const files = trialFiles(folder)
  t.deepEqual(files.outcome(trial), {})
  files.saveFailed({ ...trial, reason: 'took longer' })
  t.deepEqual(files.outcome(trial), { failed: { ...trial, reason: 'took longer' } })
  t.is(files.ended(trial), undefined)
  files.saveEnded({ ...trial, measures: {} })
  t.deepEqual(files.outcome(trial), { ended: { ...trial, measures: {} } })
  t.deepEqual(readdirSync(join(folder, 'failures')), [])
  files.saveFailed({ ...trial, reason: 'another process was late' })
  t.deepEqual(files.outcome(trial), { ended: { ...trial, measures: {} } })
})

test('a folder without a study, none at all and a plan that was edited are named', (t) => {
  const folder = temporaryFolder(t)
  for (const path of [folder, join(folder, 'none')]) {
    t.is(thrown(t, () => openTrialFolder(path)),
      `${path}: holds no study; allowed: the folder of a study, as lobule study makes it`)
  }
  const path = join(folder, 'a')
  openStudyFolder(path, plan, false).close()
  const file = join(path, 'plan.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('0.01', '0.02'))
  t.regex(thrown(t, () => openTrialFolder(path)), /plan\.json: is damaged/)
})
