import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { outcomesIn } from '../../src/cli/outcomes.js'
import { trialFiles } from '../../src/files/trialFolder.js'
import { temporaryFolder } from '../files/temporaryFolder.js'

test('each trial has ended, failed or is missing, in the order of the plan; a damaged one is missing', (t) => {
  const folder = temporaryFolder(t)
  const files = trialFiles(folder)
  const trials = ['e', 'd', 'c', 'b', 'a'].map((id, seed) => ({ id, condition: 'all', seed }))
  const [e, d, c, b, a] = trials as [typeof trials[0], typeof trials[0], typeof trials[0], typeof trials[0], typeof trials[0]]
  for (const trial of [a, e, c]) files.saveEnded({ ...trial, measures: { beta: trial.seed } })
  files.saveFailed({ ...d, reason: 'no cells' })
  writeFileSync(join(folder, 'trials', 'c.json'), '{')
  t.deepEqual(outcomesIn(files, trials), {
    ended: [{ ...e, measures: { beta: 0 } }, { ...a, measures: { beta: 4 } }],
    failed: [{ ...d, reason: 'no cells' }],
    missing: [c, b],
  })
})
