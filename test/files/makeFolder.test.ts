import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { makeFolder } from '../../src/files/makeFolder.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a folder is made with those above it, and one that is there is left as it is', (t) => {
  const path = join(temporaryFolder(t), 'a', 'b', 'c')
  makeFolder(path)
  t.true(statSync(path).isDirectory())
  makeFolder(path)
  t.true(existsSync(path))
})

test('a file in the way is the file system\'s error', (t) => {
  const file = join(temporaryFolder(t), 'file')
  writeFileSync(file, '')
  t.throws(() => makeFolder(join(file, 'a')), { code: 'ENOTDIR' })
})

const withProc = existsSync('/proc/self') ? test : test.skip
withProc('where folders are refused there is an error at once (Linux: below /proc)', (t) => {
  t.throws(() => makeFolder('/proc/lobule/a'), { code: 'ENOENT' })
})
