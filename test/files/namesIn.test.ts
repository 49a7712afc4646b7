import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { namesIn } from '../../src/files/namesIn.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

test('the names in a folder, nothing where there is none, and an InputError where a file is', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'a')
  t.deepEqual(namesIn(folder), [])
  writeFileSync(file, '')
  t.deepEqual(namesIn(folder), ['a'])
  t.is(namesIn(join(folder, 'b')), undefined)
  t.is(thrown(t, () => namesIn(file)), `${file}: is a file; allowed: a folder, or a name not in use yet`)
})
