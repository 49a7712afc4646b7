import test from 'ava'
import { runStudy } from '../../src/cli/runStudy.js'
import { studyJson } from '../studies/studyOf.js'

test('a script runs a study without a folder, and any number of workers gives the same verdicts and measures', async (t) => {
  const told: number[] = []
  const alone = await runStudy(studyJson, { onTrial: (done, of) => told.push(done / of) })
  t.deepEqual(told.map((share) => Math.round(6 * share)), [1, 2, 3, 4, 5, 6])
  t.deepEqual(await runStudy(studyJson, { workers: 2 }), alone)
  t.is(alone.measures.rows.length, 6)
  t.deepEqual(alone.result.verdicts.map(({ id }) => id), ['better'])
  t.deepEqual([alone.result.ended, alone.result.claimsChanged], [6, false])
})

test('a fault of a study is an InputError before anything runs', async (t) => {
  await t.throwsAsync(runStudy({ ...studyJson, alpha: 5 }), { name: 'InputError', message: /^alpha: / })
})
