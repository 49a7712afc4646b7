import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { defaultRunFolder, defaultStudyFolder } from '../../src/files/defaultFolder.js'
import { openRunFolder } from '../../src/files/runFolder.js'
import { openStudyFolder } from '../../src/files/studyFolder.js'
import type { StoredPlan } from '../../src/files/storedPlan.js'
import { temporaryFolder } from './temporaryFolder.js'

const [first, second] = ['1'.repeat(64), '2'.repeat(64)]

const nameIn = (t: ExecutionContext) => join(temporaryFolder(t), 'mine')

const plan = (trialsDigest: string, claimsDigest: string) =>
  ({ lobule: '0.1.0', study: {}, trials: [], trialsDigest, claimsDigest }) as unknown as StoredPlan

function run(path: string, identityDigest: string): void {
  const folder = openRunFolder(path, identityDigest, {})
  folder.writeText('record.json', JSON.stringify({ identityDigest }))
  folder.commit()
}

test('a run is put at the plain name where that is free, else at one with the first digits of its digest', (t) => {
  const name = nameIn(t)
  t.is(defaultRunFolder(name, first), name)
  mkdirSync(name)
  t.is(defaultRunFolder(name, first), name)
  run(name, first)
  t.is(defaultRunFolder(name, first), name)
  t.is(defaultRunFolder(name, second), `${name}-222222`)
  run(`${name}-222222`, second)
  t.deepEqual([first, second].map((digest) => defaultRunFolder(name, digest)), [name, `${name}-222222`])
})

test('a run is found again where it is, though the plain name has become free', (t) => {
  const name = nameIn(t)
  run(`${name}-222222`, second)
  t.is(defaultRunFolder(name, second), `${name}-222222`)
  t.is(defaultRunFolder(name, first), name)
})

test('an interrupted run holds its folder, and is found again; so does one that was being replaced', (t) => {
  const name = nameIn(t)
  openRunFolder(name, first, {}).close()
  t.deepEqual([first, second].map((digest) => defaultRunFolder(name, digest)), [name, `${name}-222222`])
  const replaced = nameIn(t)
  run(replaced, first)
  renameSync(replaced, `${replaced}.replaced`)
  t.deepEqual([first, second].map((digest) => defaultRunFolder(replaced, digest)), [replaced, `${replaced}-222222`])
})

test('other files hold a name too, and where both are held the second is given, which is then refused', (t) => {
  const name = nameIn(t)
  writeFileSync(name, 'a file')
  t.is(defaultRunFolder(name, first), `${name}-111111`)
  run(`${name}-111111`, second)
  t.is(defaultRunFolder(name, first), `${name}-111111`)
  t.throws(() => openRunFolder(defaultRunFolder(name, first), first, {}), { message: /already holds another run/ })
  t.deepEqual(readdirSync(join(name, '..')).sort(), ['mine', 'mine-111111'])
})

test('a study gives way to one of other trials, and not to itself with other claims', (t) => {
  const name = nameIn(t)
  t.is(defaultStudyFolder(name, first), name)
  openStudyFolder(name, plan(first, 'claims'), false).close()
  t.deepEqual([first, second].map((digest) => defaultStudyFolder(name, digest)), [name, `${name}-222222`])
  t.notThrows(() => openStudyFolder(defaultStudyFolder(name, first), plan(first, 'other claims'), true).close())
  writeFileSync(join(name, 'plan.json'), '{}')
  t.is(defaultStudyFolder(name, first), `${name}-111111`)
})
