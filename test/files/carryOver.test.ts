import fs, { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import test from 'ava'
import { carryOver, checkMovable } from '../../src/files/carryOver.js'
import { listFiles } from '../../src/files/fileList.js'
import { temporaryFolder } from './temporaryFolder.js'

const tree = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('all moves but what the list names, folders as a whole where they can, and nothing is written over', (t) => {
  const [from, to] = [join(temporaryFolder(t), 'from'), join(temporaryFolder(t), 'to')]
  for (const folder of ['figures', 'mine/deep', 'shared']) mkdirSync(join(from, folder), { recursive: true })
  mkdirSync(join(to, 'shared'), { recursive: true })
  for (const name of ['own.txt', 'figures/own.svg', 'edited.txt']) writeFileSync(join(from, name), name)
  const files = listFiles(from, ['own.txt', 'figures/own.svg', 'edited.txt'])
  writeFileSync(join(from, 'edited.txt'), 'edited')
  for (const name of ['notes.txt', 'figures/my.svg', 'mine/deep/a', 'shared/b']) writeFileSync(join(from, name), `my ${name}`)
  for (const name of ['edited.txt', 'shared/b']) writeFileSync(join(to, name), 'new')
  carryOver(from, to, files)
  carryOver(from, to, files)
  t.deepEqual(tree(from), ['figures', 'figures/own.svg', 'own.txt', 'shared'])
  t.deepEqual(tree(to), ['edited.txt', 'edited.txt.kept', 'figures', 'figures/my.svg', 'mine', 'mine/deep', 'mine/deep/a',
    'notes.txt', 'shared', 'shared/b', 'shared/b.kept'])
  t.is(readFileSync(join(to, 'edited.txt'), 'utf8'), 'new')
  t.is(readFileSync(join(to, 'edited.txt.kept'), 'utf8'), 'edited')
  t.is(readFileSync(join(to, 'shared', 'b.kept'), 'utf8'), 'my shared/b')
})

test.serial('a folder is checked where it is emptied or moved, and not inside of what moves as a whole', (t) => {
  const from = join(temporaryFolder(t), 'from')
  for (const folder of ['figures/deep', 'mine/deep']) mkdirSync(join(from, folder), { recursive: true })
  writeFileSync(join(from, 'figures', 'own.svg'), 'own')
  const { accessSync } = fs
  const checked: unknown[] = []
  fs.accessSync = (path) => { checked.push(path) }
  syncBuiltinESMExports()
  try {
    checkMovable(from, listFiles(from, ['figures/own.svg']))
  } finally {
    fs.accessSync = accessSync
    syncBuiltinESMExports()
  }
  t.deepEqual(checked.sort(), [from, ...['figures', 'figures/deep', 'mine'].map((name) => join(from, name))])
})
