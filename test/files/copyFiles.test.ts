import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { copyFiles } from '../../src/files/copyFiles.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

test('the files of a folder are copied, over older ones of their names, and nothing else is touched', (t) => {
  const folder = temporaryFolder(t)
  const [from, to] = [join(folder, 'from'), join(folder, 'to', 'below')]
  mkdirSync(join(from, 'inner'), { recursive: true })
  writeFileSync(join(from, 'b.txt'), 'b')
  writeFileSync(join(from, 'a.txt'), 'a')
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'a.txt'), 'older')
  writeFileSync(join(to, 'other.txt'), 'other')
  t.deepEqual(copyFiles(from, to), ['a.txt', 'b.txt'])
  t.deepEqual(readdirSync(to).sort(), ['a.txt', 'b.txt', 'other.txt'])
  t.is(readFileSync(join(to, 'a.txt'), 'utf8'), 'a')
})

test('a file that cannot be written is named', (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'from'))
  writeFileSync(join(folder, 'from', 'a.txt'), 'a')
  mkdirSync(join(folder, 'to', 'a.txt'), { recursive: true })
  t.regex(thrown(t, () => copyFiles(join(folder, 'from'), join(folder, 'to'))), /to.a\.txt/)
})
