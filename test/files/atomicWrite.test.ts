import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { atomicWrite, isTemporary, removeTemporary, syncFolder } from '../../src/files/atomicWrite.js'
import { thrown } from '../interop/thrown.js'
import { mountSmallDisk } from './smallDisk.js'
import { temporaryFolder } from './temporaryFolder.js'

test('text, bytes and pieces of text are written as they are, over what was there, and nothing else is left', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'a.txt')
  for (const content of ['grün', new TextEncoder().encode('grün'), ['gr', 'ü', 'n']]) {
    writeFileSync(file, 'the old and longer content')
    atomicWrite(file, content)
    t.is(readFileSync(file, 'utf8'), 'grün')
  }
  t.deepEqual(readdirSync(folder), ['a.txt'])
})

function* pieces() {
  yield 'new'
  throw new RangeError('a bug')
}

test('when the making of the pieces fails, the old file stays and the error comes through', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'old')
  t.throws(() => atomicWrite(file, pieces()), { instanceOf: RangeError, message: 'a bug' })
  t.is(readFileSync(file, 'utf8'), 'old')
  t.deepEqual(readdirSync(folder), ['a.txt'])
})

test('a folder that is not there, a path through a file and a target that is a folder are named', (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'folder'))
  t.is(thrown(t, () => atomicWrite(join(folder, 'no', 'a.txt'), 'a')),
    `${folder}/no/a.txt: there is no such file or folder`)
  t.regex(thrown(t, () => atomicWrite(join(folder, 'file', 'a.txt'), 'a')),
    /file\/a\.txt: a part of the path is a file; /)
  t.regex(thrown(t, () => atomicWrite(join(folder, 'folder'), 'a')), /folder: is a folder; allowed: a file/)
  t.deepEqual(readdirSync(folder).sort(), ['file', 'folder'])
})

/** Bytes during whose writing another process sweeps a folder, so many times. */
function sweptBytes(folder: string, times: number): Uint8Array {
  const bytes = new TextEncoder().encode('new')
  const { length } = bytes
  let swept = 0
  return Object.defineProperty(bytes, 'length', {
    get() {
      if (swept++ < times) removeTemporary(folder)
      return length
    },
  })
}

test('a file that another process sweeps away half written is written once more', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'a.txt')
  atomicWrite(file, sweptBytes(folder, 1))
  t.is(readFileSync(file, 'utf8'), 'new')
  t.throws(() => atomicWrite(file, sweptBytes(folder, 9)), { message: `${file} was swept away while it was written` })
  t.deepEqual(readdirSync(folder), ['a.txt'])
})

test('the name of a temporary file is told from that of a result', (t) => {
  t.true(isTemporary('.spikes.csv.123.temporary'))
  t.false(isTemporary('spikes.csv'))
  t.false(isTemporary('notes.123.temporary'))
})

test('the names in a folder can be made to last', (t) => {
  t.notThrows(() => syncFolder(temporaryFolder(t)))
})

const disk = mountSmallDisk()
const onSmallDisk = 'reason' in disk ? test.skip : test.serial
const why = 'reason' in disk ? ` (skipped: ${disk.reason})` : ''
if ('unmount' in disk) test.after.always(disk.unmount)

onSmallDisk(`on a full disk one message names the file, the old one stays, nothing else is left${why}`, (t) => {
  const { folder } = disk as { folder: string }
  const file = join(folder, 'a.txt')
  atomicWrite(file, 'old')
  const message = `${file}: the disk is full; allowed: a folder on a disk with room, or this one after making room`
  t.is(thrown(t, () => atomicWrite(file, new Uint8Array(100_000))), message)
  t.is(thrown(t, () => atomicWrite(file, Array.from({ length: 100 }, () => 'a'.repeat(1000)))), message)
  t.is(readFileSync(file, 'utf8'), 'old')
  t.is(thrown(t, () => atomicWrite(join(folder, 'b.txt'), 'b'.repeat(100_000))), message.replace('a.txt', 'b.txt'))
  t.false(existsSync(join(folder, 'b.txt')))
  t.deepEqual(readdirSync(folder), ['a.txt'])
})
