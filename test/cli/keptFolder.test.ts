import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { holdsRecord, holdsStudy, runRecordIn, studyIn } from '../../src/cli/keptFolder.js'
import { planStudy } from '../../src/cli/planStudy.js'
import { openStudyFolder } from '../../src/files/studyFolder.js'
import { readStudy } from '../../src/studies/study.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { thrown } from '../interop/thrown.js'
import { studyJson } from '../studies/studyOf.js'

/** A study of which one trial has ended. */
function begun(t: ExecutionContext): string {
  const out = temporaryFolder(t)
  const { study, frozen } = planStudy(readStudy(studyJson))
  const folder = openStudyFolder(out, { lobule: '7', study: study.file, ...frozen }, false)
  folder.saveEnded({ ...frozen.trials[1]!, measures: { error: 0.1, beta: 4 } })
  folder.close()
  return out
}

test('a study without a record is as it was frozen, with what has ended', (t) => {
  const out = begun(t)
  t.deepEqual([holdsStudy(out), holdsRecord(out)], [true, false])
  const { study, plan, outcomes, version, circumstance } = studyIn(out)
  t.deepEqual([study.claims.length, plan.trials.length, outcomes.ended.length, outcomes.missing.length], [1, 6, 1, 5])
  t.deepEqual([version, circumstance], ['7', undefined])
})

test('with a record, its claims and version are those that were last assessed', (t) => {
  const out = begun(t)
  const circumstance = { command: ['lobule'], speed: {} }
  writeFileSync(join(out, 'record.json'), JSON.stringify({ identity: { lobule: '8', study: { ...studyJson, claims: [] } }, circumstance }))
  const kept = studyIn(out)
  t.deepEqual([kept.study.claims.length, kept.version, kept.circumstance], [0, '8', circumstance])
})

test('a record that is none, of a study or a run, is an input error that names its file', (t) => {
  const [study, run] = [begun(t), temporaryFolder(t)]
  for (const text of ['{}', 'null', '[]', '{"identity":{}}', '{"identity":7,"circumstance":{}}']) {
    for (const [folder, open] of [[study, studyIn], [run, runRecordIn]] as const) {
      writeFileSync(join(folder, 'record.json'), text)
      t.is(thrown(t, () => open(folder)), `${join(folder, 'record.json')}: is no record; allowed: the file as it was written`)
    }
  }
  writeFileSync(join(study, 'record.json'), '{"identity":{"study":{"name":3}},"circumstance":{}}')
  t.regex(thrown(t, () => studyIn(study)), /: name: found 3/)
})

test('a study that has lost its plan is told of, and not taken for a run', (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'record.json'), JSON.stringify({ identity: { lobule: '8', study: studyJson }, circumstance: {} }))
  t.is(thrown(t, () => runRecordIn(folder)),
    `${folder}: holds the record of a study, but no plan.json; allowed: the folder as lobule study wrote it`)
})

test('a folder with neither is told of', (t) => {
  const folder = temporaryFolder(t)
  t.false(holdsStudy(folder) || holdsRecord(folder))
  t.is(thrown(t, () => runRecordIn(folder)), `${folder}: holds neither a run that has ended nor a study; allowed: the folder of one`)
  t.regex(thrown(t, () => studyIn(folder)), /: holds no study; allowed: /)
})
