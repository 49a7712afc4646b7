import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { openPartialFolder, partialDigest } from '../../src/files/partialFolder.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

const open = (folder: string, digest = 'one') => openPartialFolder(folder, digest, { seed: 1 })

test('it knows the files that it wrote, those of an interrupted process too', (t) => {
  const folder = join(temporaryFolder(t), 'run.partial')
  const first = open(folder)
  t.is(partialDigest(folder), 'one')
  first.write('figures/a.csv', 'a')
  const second = open(folder)
  t.deepEqual([first.resumed, second.resumed, [...second.written]], [false, true, ['figures/a.csv']])
  second.write('figures/a.csv', 'b')
  t.deepEqual(readdirSync(join(folder, 'figures')), ['a.csv'])
})

test('a file of somebody else\'s is called NAME.kept where the run writes one of that name', (t) => {
  const folder = join(temporaryFolder(t), 'run.partial')
  const partial = open(folder)
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  partial.write('notes.txt', 'the run\'s')
  partial.write('notes.txt', 'the run\'s, again')
  t.is(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'the run\'s, again')
  t.is(readFileSync(join(folder, 'notes.txt.kept'), 'utf8'), 'mine')
})

test('what is removed is what was written, and the folder where nothing else is in it', (t) => {
  const folder = join(temporaryFolder(t), 'run.partial')
  const whole = open(folder)
  whole.write('tables/deep/a.csv', 'a')
  whole.remove()
  t.false(existsSync(folder))
  const partial = open(folder)
  partial.write('tables/a.csv', 'a')
  writeFileSync(join(folder, 'tables', 'mine.csv'), 'mine')
  const other = open(folder, 'two')
  t.false(other.resumed)
  t.deepEqual([partialDigest(folder), readdirSync(join(folder, 'tables'))], ['two', ['mine.csv']])
  other.remove()
  t.deepEqual(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(), ['tables', 'tables/mine.csv'])
  t.regex(thrown(t, () => open(folder)), /holds no interrupted run/)
})

test('half a line that a killed process left in the list names nothing', (t) => {
  const folder = join(temporaryFolder(t), 'run.partial')
  open(folder).write('a.txt', 'a')
  writeFileSync(join(folder, '.resume', 'written'), '"a.txt"\n"b.t')
  const second = open(folder)
  t.deepEqual([...second.written], ['a.txt'])
  second.write('c.txt', 'c')
  t.deepEqual([...open(folder).written], ['a.txt', 'c.txt'])
  writeFileSync(join(folder, '.resume', 'written'), '"a.txt"\n"b.t"c.txt"\n7\n"d.txt"\n')
  t.deepEqual([...open(folder).written], ['a.txt', 'd.txt'])
})

test('an empty folder of the name is used', (t) => {
  const folder = join(temporaryFolder(t), 'run.partial')
  mkdirSync(folder)
  t.false(open(folder).resumed)
})
