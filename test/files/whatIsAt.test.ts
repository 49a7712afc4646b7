import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { whatIsAt } from '../../src/files/whatIsAt.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a link is there, wherever it leads; nothing is below a file, nor where there is nothing', (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'file'), '')
  symlinkSync('nowhere', join(folder, 'link'))
  t.true(whatIsAt(folder)?.isDirectory())
  t.true(whatIsAt(join(folder, 'file'))?.isFile())
  t.true(whatIsAt(join(folder, 'link'))?.isSymbolicLink())
  for (const path of ['nothing', 'nothing/below', 'file/below']) t.is(whatIsAt(join(folder, path)), undefined, path)
  t.throws(() => whatIsAt(join(folder, 'a'.repeat(1000))), { code: 'ENAMETOOLONG' })
})
