import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import type { StoredPlan } from '../../src/files/storedPlan.js'
import { openStudyFolder } from '../../src/files/studyFolder.js'
import { freeze } from '../../src/studies/trial.js'
import { thrown } from '../interop/thrown.js'
import { studyOf } from '../studies/studyOf.js'
import { temporaryFolder } from './temporaryFolder.js'

function planOf(changes: object = {}): StoredPlan {
  const study = studyOf(changes)
  return { lobule: '1', study: study.file, ...freeze(study, ({ name }, seed) => ({ name, seed })) }
}
const plan = planOf()
const [trial, other] = plan.trials as [StoredPlan['trials'][0], StoredPlan['trials'][0]]
const ended = { ...trial, measures: { error: 0.1, beta: 4 } }

test('what is kept is there again, and the plan is the first one', (t) => {
  const path = join(temporaryFolder(t), 'a', 'b')
  const folder = openStudyFolder(path, plan, false)
  t.is(folder.ended(trial), undefined)
  folder.saveEnded(ended)
  folder.close()
  const today = planOf({ claims: [] })
  const again = openStudyFolder(path, today, true)
  t.deepEqual(again.ended(trial), ended)
  t.is(again.ended(other), undefined)
  t.deepEqual(again.plan, plan)
  again.close()
  t.deepEqual(readdirSync(join(path, '..')), ['b'])
})

test('a trial whose file was cut, edited, taken for another or is no JSON counts as not ended', (t) => {
  const path = join(temporaryFolder(t), 'a')
  const folder = openStudyFolder(path, plan, false)
  folder.saveEnded(ended)
  const file = join(path, 'trials', `${trial.id}.json`)
  const text = readFileSync(file, 'utf8')
  for (let length = 0; length < text.length - 1; length += 7) {
    writeFileSync(file, text.slice(0, length))
    t.is(folder.ended(trial), undefined)
  }
  for (const edited of [text.replace('0.1', '0.2'), text.replace('"seed": 1', '"seed": 2'), 'null', '5', '[]', '{}']) {
    writeFileSync(file, edited)
    t.is(folder.ended(trial), undefined, edited)
  }
  writeFileSync(file, text)
  t.deepEqual(folder.ended(trial), ended)
  renameSync(file, join(path, 'trials', `${other.id}.json`))
  t.is(folder.ended(other), undefined)
  folder.close()
})

test('a second process, another study, the same without resume and anything else are refused', (t) => {
  const path = join(temporaryFolder(t), 'a')
  const folder = openStudyFolder(path, plan, false)
  t.regex(thrown(t, () => openStudyFolder(path, plan, true)), /a\.lock: process \d+ on .* is working on this run/)
  folder.close()
  t.is(thrown(t, () => openStudyFolder(path, plan, false)), `${path}: holds this study already; allowed: --resume, or another --out`)
  t.regex(thrown(t, () => openStudyFolder(path, planOf({ seeds: '4 from 1' }), true)), /holds a study of other trials or measures/)
  writeFileSync(join(path, 'plan.json'), readFileSync(join(path, 'plan.json'), 'utf8').replace('0.01', '0.02'))
  t.regex(thrown(t, () => openStudyFolder(path, plan, true)), /plan\.json: is damaged, or was edited/)
  const full = temporaryFolder(t)
  writeFileSync(join(full, 'notes.txt'), '')
  t.regex(thrown(t, () => openStudyFolder(full, plan, true)), /the folder is not empty and holds no study/)
})

test('what a killed process left half written is no obstacle, before the plan and after it', (t) => {
  const path = join(temporaryFolder(t), 'a')
  mkdirSync(path)
  writeFileSync(join(path, '.plan.json.77.temporary'), '{')
  openStudyFolder(path, plan, false).close()
  mkdirSync(join(path, 'trials'))
  writeFileSync(join(path, 'trials', '.x.json.77.temporary'), '{')
  openStudyFolder(path, plan, true).close()
  t.deepEqual(readdirSync(path, { recursive: true }).sort(), ['plan.json', 'trials'])
})
