import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { digestOfRun } from '../../src/files/runDigest.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a run is identified by its record; without one, or with a damaged one, a folder holds none', (t) => {
  const folder = temporaryFolder(t)
  t.is(digestOfRun(folder), undefined)
  for (const text of ['{', 'null', '[]', '{"identityDigest": 1}']) {
    writeFileSync(join(folder, 'record.json'), text)
    t.is(digestOfRun(folder), undefined, text)
  }
  writeFileSync(join(folder, 'record.json'), '{"identityDigest": "abc"}')
  t.is(digestOfRun(folder), 'abc')
})
