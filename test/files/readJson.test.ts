import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readJson } from '../../src/files/readJson.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

test('the value in a file is read', (t) => {
  const file = join(temporaryFolder(t), 'a.json')
  writeFileSync(file, '\uFEFF{ "a": [1, 2.5e-3, null] }\n')
  t.deepEqual(readJson(file), { a: [1, 0.0025, null] })
})

test('a fault in the syntax is named with file, line and column', (t) => {
  const file = join(temporaryFolder(t), 'a.json')
  writeFileSync(file, '{\n  "a": 1,\n}\n')
  t.is(thrown(t, () => readJson(file)),
    `${file}: line 3, column 1: not JSON: found }; allowed: a name in double quotes`)
})
