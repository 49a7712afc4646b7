import { createHash } from 'node:crypto'
import fs, { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { openRunFolder, type RunFolder } from '../../src/files/runFolder.js'
import { thrown } from '../interop/thrown.js'
import { killedAt } from './killedAt.js'
import { mountSmallDisk } from './smallDisk.js'
import { temporaryFolder } from './temporaryFolder.js'

const open = (path: string, identityDigest = 'digest-one') => openRunFolder(path, identityDigest, { seed: 1 })
const record = (identityDigest = 'digest-one') => JSON.stringify({ identityDigest })

function finish(folder: RunFolder, result: string, identityDigest?: string): void {
  folder.writeText('record.json', record(identityDigest))
  folder.writeText('result.txt', result)
  folder.commit()
}

/** The path of a run that is finished. */
function finishedRun(t: ExecutionContext): string {
  const path = join(temporaryFolder(t), 'run')
  finish(open(path), 'first')
  return path
}

/** All paths in a folder. */
const tree = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

/** Whether the files of a run are those of its list. */
function isWhole(path: string): boolean {
  const listed = JSON.parse(readFileSync(join(path, 'files.json'), 'utf8')) as Record<string, string>
  return Object.entries(listed).every(([name, digest]) =>
    createHash('sha256').update(readFileSync(join(path, name))).digest('hex') === digest)
}

test('results appear at the path as a whole at commit, and nothing else is left', (t) => {
  const parent = temporaryFolder(t)
  const path = join(parent, 'runs', 'mine')
  const folder = open(path)
  folder.writeText('record.json', record())
  folder.writeText('figures/a.csv', ['a,b\n', '1,2\n'])
  folder.writeBytes('spikes.parquet', Uint8Array.of(1, 2, 3))
  folder.saveCheckpoint('replicate-0', { done: true })
  t.is(folder.resumed, false)
  t.false(existsSync(path))
  folder.commit()
  t.deepEqual(readdirSync(join(parent, 'runs')), ['mine'])
  t.deepEqual(readdirSync(path).sort(), ['figures', 'files.json', 'record.json', 'spikes.parquet'])
  const listed = JSON.parse(readFileSync(join(path, 'files.json'), 'utf8')) as Record<string, string>
  t.deepEqual(Object.keys(listed), ['figures/a.csv', 'record.json', 'spikes.parquet'])
  t.is(listed['spikes.parquet'], createHash('sha256').update(Uint8Array.of(1, 2, 3)).digest('hex'))
  t.is(readFileSync(join(path, 'figures', 'a.csv'), 'utf8'), 'a,b\n1,2\n')
  t.deepEqual([...readFileSync(join(path, 'spikes.parquet'))], [1, 2, 3])
})

test('a run of the same identity is replaced at commit and not before', (t) => {
  const path = finishedRun(t)
  const folder = open(path)
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'first')
  finish(folder, 'second')
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'second')
  t.deepEqual(readdirSync(join(path, '..')), ['run'])
})

test('a folder with another run, with other files, or a file is refused and left as it was', (t) => {
  const path = finishedRun(t)
  t.is(thrown(t, () => open(path, 'digest-two-is-long')), `${path}: already holds another run (identity digest-one); `
    + 'allowed: a run of identity digest-two-i or an empty folder; choose another --out or remove it')
  const notes = join(path, '..', 'notes')
  mkdirSync(notes)
  writeFileSync(join(notes, 'diary.txt'), 'dear diary')
  t.regex(thrown(t, () => open(notes)), /notes: the folder is not empty and holds no run; /)
  t.is(thrown(t, () => open(join(notes, 'diary.txt'))),
    `${notes}/diary.txt: is a file; allowed: a folder, or a name not in use yet`)
  t.regex(thrown(t, () => open(join(notes, 'diary.txt', 'run'))), /diary\.txt: a file of this name is in the way/)
  t.deepEqual(readdirSync(join(path, '..')).sort(), ['notes', 'run'])
  t.deepEqual(readdirSync(notes), ['diary.txt'])
})

test('an empty folder is used', (t) => {
  const path = join(temporaryFolder(t), 'run')
  mkdirSync(path)
  finish(open(path), 'first')
  t.deepEqual(readdirSync(path).sort(), ['files.json', 'record.json', 'result.txt'])
})

test('an interrupted run is resumed with its checkpoints and files', (t) => {
  const path = join(temporaryFolder(t), 'run')
  const first = open(path)
  first.saveCheckpoint('replicate-0', { error: [0.25, 0.5] })
  first.writeText('early.txt', 'early')
  writeFileSync(join(first.partialPath, '.late.txt.1.temporary'), 'half')
  first.close()
  t.false(existsSync(path))
  const second = open(path)
  t.true(second.resumed)
  t.deepEqual(second.checkpoint('replicate-0'), { error: [0.25, 0.5] })
  t.is(second.checkpoint('replicate-1'), undefined)
  finish(second, 'done')
  t.deepEqual(readdirSync(path).sort(), ['early.txt', 'files.json', 'record.json', 'result.txt'])
})

test('an interrupted run of another identity is discarded, another folder of that name is refused', (t) => {
  const path = join(temporaryFolder(t), 'run')
  const first = open(path)
  first.saveCheckpoint('replicate-0', 1)
  first.close()
  const second = open(path, 'digest-two')
  t.false(second.resumed)
  t.is(second.checkpoint('replicate-0'), undefined)
  second.discard()
  t.deepEqual(readdirSync(join(path, '..')), [])
  mkdirSync(`${path}.partial`)
  writeFileSync(join(`${path}.partial`, 'mine.txt'), '')
  t.regex(thrown(t, () => open(path)), /run\.partial: the folder is not empty and holds no interrupted run/)
  t.deepEqual(readdirSync(join(path, '..')), ['run.partial'])
})

test('a second process is kept away from a run that is being made', (t) => {
  const path = join(temporaryFolder(t), 'run')
  const folder = open(path)
  t.regex(thrown(t, () => open(path)), /run\.lock: process \d+ on .* is working on this run/)
  folder.close()
  open(path).discard()
})

test('a replacement that was cut short is finished: the old run comes back, or goes where the new one is', (t) => {
  const path = finishedRun(t)
  renameSync(path, `${path}.replaced`)
  open(path).discard()
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'first')
  mkdirSync(`${path}.replaced`)
  writeFileSync(join(`${path}.replaced`, 'record.json'), record())
  open(path).discard()
  t.deepEqual(readdirSync(join(path, '..')), ['run'])
})

test('what is not of the run goes over from its folder into the new one, at the same place', (t) => {
  const path = join(temporaryFolder(t), 'run')
  const write = (result: string) => {
    const folder = open(path)
    folder.writeText('figures/a.csv', result)
    finish(folder, result)
  }
  write('first')
  writeFileSync(join(path, 'notes.txt'), 'mine')
  writeFileSync(join(path, 'figures', 'a.pdf'), 'mine too')
  mkdirSync(join(path, 'analysis', 'empty'), { recursive: true })
  symlinkSync('nowhere', join(path, 'link'))
  write('second')
  write('third')
  t.deepEqual(tree(path), [
    'analysis', 'analysis/empty', 'figures', 'figures/a.csv', 'figures/a.pdf', 'files.json', 'link', 'notes.txt', 'record.json',
    'result.txt',
  ])
  t.is(readFileSync(join(path, 'notes.txt'), 'utf8'), 'mine')
  t.is(readFileSync(join(path, 'figures', 'a.pdf'), 'utf8'), 'mine too')
  t.is(readFileSync(join(path, 'figures', 'a.csv'), 'utf8'), 'third')
  t.deepEqual(readdirSync(join(path, '..')), ['run'])
})

test('what the old run wrote and the new one does not goes, what somebody put in its place stays beside it', (t) => {
  const path = finishedRun(t)
  const old = open(path)
  old.writeText('spikes.csv', 'old')
  finish(old, 'old')
  const folder = open(path)
  folder.writeText('new.txt', 'new')
  writeFileSync(join(path, 'new.txt'), 'mine, while the run was made')
  finish(folder, 'new')
  t.deepEqual(readdirSync(path).sort(), ['files.json', 'new.txt', 'new.txt.kept', 'record.json', 'result.txt'])
  t.is(readFileSync(join(path, 'new.txt'), 'utf8'), 'new')
  t.is(readFileSync(join(path, 'new.txt.kept'), 'utf8'), 'mine, while the run was made')
})

test('a file of the run that was changed is refused by its name before anything runs', (t) => {
  const path = finishedRun(t)
  writeFileSync(join(path, 'result.txt'), 'corrected by hand')
  t.is(thrown(t, () => open(path)), `${path}/result.txt: was changed since the run wrote it, and the run would write it again; `
    + 'allowed: the file under another name, or another --out')
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'corrected by hand')
  renameSync(join(path, 'result.txt'), join(path, 'corrected.txt'))
  finish(open(path), 'second')
  t.deepEqual(readdirSync(path).sort(), ['corrected.txt', 'files.json', 'record.json', 'result.txt'])
})

test('a run from before files were listed keeps what it does not write', (t) => {
  const path = finishedRun(t)
  rmSync(join(path, 'files.json'))
  writeFileSync(join(path, 'notes.txt'), 'mine')
  finish(open(path), 'second')
  t.deepEqual(readdirSync(path).sort(), ['files.json', 'notes.txt', 'record.json', 'result.txt'])
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'second')
})

test('a folder of somebody else\'s where the old run would be put aside is refused and left as it was', (t) => {
  const path = finishedRun(t)
  mkdirSync(`${path}.replaced`)
  writeFileSync(join(`${path}.replaced`, 'mine.txt'), 'mine')
  t.regex(thrown(t, () => open(path)), /run\.replaced: is in the way/)
  rmSync(path, { recursive: true })
  finish(open(path), 'alone')
  t.is(readFileSync(join(`${path}.replaced`, 'mine.txt'), 'utf8'), 'mine')
})

test('a file of somebody else\'s is kept where the run makes a folder of its name, of a run without a list too', (t) => {
  for (const isListed of [true, false]) {
    const path = finishedRun(t)
    if (!isListed) rmSync(join(path, 'files.json'))
    writeFileSync(join(path, 'figures'), 'mine')
    const folder = open(path)
    folder.writeText('figures/a.csv', 'a')
    finish(folder, 'second')
    t.deepEqual(tree(path), ['figures', 'figures.kept', 'figures/a.csv', 'files.json', 'record.json', 'result.txt'])
    t.is(readFileSync(join(path, 'figures.kept'), 'utf8'), 'mine')
    t.deepEqual(readdirSync(join(path, '..')), ['run'])
  }
})

test('where the old run cannot be ended, commit says so, the new one is whole, and the next is refused until it is mended', (t) => {
  const path = finishedRun(t)
  const longName = 'n'.repeat(252)
  writeFileSync(join(path, longName), 'mine, whose name has no room for .kept')
  const folder = open(path)
  folder.writeText(`${longName}/a.csv`, 'a')
  folder.writeText('record.json', record())
  folder.writeText('result.txt', 'second')
  const message = folder.commit()?.message ?? ''
  t.true(message.startsWith(`${path}.replaced: the new run is whole, in ${path}, but the old one could not be removed from here (`))
  t.regex(message, /n\.kept: the name is too long\); allowed: what is yours moved elsewhere/)
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'second')
  t.true(isWhole(path))
  t.is(thrown(t, () => open(path)), message)
  renameSync(join(`${path}.replaced`, longName), join(`${path}.replaced`, 'short'))
  open(path).discard()
  t.deepEqual(readdirSync(join(path, '..')), ['run'])
  t.deepEqual(readdirSync(path).sort(), ['files.json', longName, 'record.json', 'result.txt', 'short'])
})

test.serial('a folder that may not be written is refused by its name before anything runs', (t) => {
  const path = finishedRun(t)
  mkdirSync(join(path, 'mine', 'deep'), { recursive: true })
  const refuse = (refused: string): string => {
    const { accessSync } = fs
    // The superuser may write everywhere.
    fs.accessSync = (name, mode) => {
      if (name === refused) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'access', path: refused })
      accessSync(name, mode)
    }
    syncBuiltinESMExports()
    try {
      return thrown(t, () => open(path))
    } finally {
      fs.accessSync = accessSync
      syncBuiltinESMExports()
    }
  }
  for (const refused of [path, join(path, 'mine')]) {
    t.is(refuse(refused), `${refused}: permission denied; `
      + 'allowed: a folder that may be written, as the run replaces what is there, or another --out')
  }
  t.deepEqual(tree(path), ['files.json', 'mine', 'mine/deep', 'record.json', 'result.txt'])
  t.deepEqual(readdirSync(join(path, '..')), ['run'])
  t.notThrows(() => open(path).discard())
})

test('a link to a run that was put aside, or to nothing yet, is followed', (t) => {
  const path = finishedRun(t)
  const link = join(path, '..', 'link')
  symlinkSync('run', link)
  renameSync(path, `${path}.replaced`)
  open(link).discard()
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'first')
  rmSync(path, { recursive: true })
  finish(open(link), 'second')
  t.is(readFileSync(join(path, 'result.txt'), 'utf8'), 'second')
  t.deepEqual(readdirSync(join(path, '..')), ['link', 'run'])
})

test('a file that an interrupted process did not come to write, or that was removed since, is not listed', (t) => {
  const path = join(temporaryFolder(t), 'run')
  const first = open(path)
  first.writeText('early.txt', 'early')
  first.close()
  rmSync(join(first.partialPath, 'early.txt'))
  finish(open(path), 'done')
  t.deepEqual(readdirSync(path).sort(), ['files.json', 'record.json', 'result.txt'])
  t.true(isWhole(path))
})

test('killed at any moment, a run leaves at its path a whole run or nothing, and loses nothing that is not its own', (t) => {
  let cut = true
  for (let step = 0; cut; step++) {
    const path = finishedRun(t)
    writeFileSync(join(path, 'notes.txt'), 'mine')
    mkdirSync(join(path, 'figures'))
    writeFileSync(join(path, 'figures', 'mine.pdf'), 'mine')
    cut = killedAt(step, () => {
      const folder = open(path)
      try {
        folder.writeText('figures/a.csv', 'a')
        finish(folder, 'second')
      } finally {
        folder.close()
      }
    })
    const left = existsSync(path) ? tree(path) : undefined
    t.true(left === undefined || (left.includes('record.json') && left.includes('result.txt')
      && isWhole(path)), `step ${step}: ${String(left)}`)
    const all = tree(join(path, '..'))
    for (const name of ['notes.txt', 'figures/mine.pdf']) t.true(all.some((one) => one.endsWith(name)), `step ${step}: ${name}`)

    // Killed while it made the lock, a process leaves one that names nobody, which is to be removed by hand.
    rmSync(`${path}.lock`, { force: true })
    const again = open(path)
    again.writeText('figures/a.csv', 'a')
    finish(again, 'second')
    t.deepEqual(tree(join(path, '..')), [
      'run', 'run/figures', 'run/figures/a.csv', 'run/figures/mine.pdf', 'run/files.json', 'run/notes.txt', 'run/record.json',
      'run/result.txt',
    ], `step ${step}`)
    t.true(isWhole(path))
    if (!cut) t.true(step > 15)
  }
})

test('misuse is a bug: paths outside, strange names, a record that does not fit, use after the end', (t) => {
  const folder = open(join(temporaryFolder(t), 'run'))
  t.throws(() => folder.writeText('../a', ''), { message: /outside of the run folder/ })
  t.throws(() => folder.writeText('/a', ''), { message: /outside of the run folder/ })
  t.throws(() => folder.checkpoint('../a'), { message: /cannot name a checkpoint/ })
  t.throws(() => folder.commit(), { message: /record\.json of .* lacks its identityDigest/ })
  folder.writeText('record.json', record('another'))
  t.throws(() => folder.commit(), { message: /lacks its identityDigest/ })
  folder.discard()
  t.throws(() => folder.writeText('a', ''), { message: /no longer open/ })
  t.notThrows(() => folder.discard())
  t.notThrows(() => folder.close())
})

const disk = mountSmallDisk()
const onSmallDisk = 'reason' in disk ? test.skip : test.serial
const why = 'reason' in disk ? ` (skipped: ${disk.reason})` : ''
if ('unmount' in disk) test.after.always(disk.unmount)

onSmallDisk(`on a full disk one message names the file, and the path holds no half of a run${why}`, (t) => {
  const { folder: parent } = disk as { folder: string }
  const path = join(parent, 'run')
  const folder = open(path)
  folder.writeText('record.json', record())
  t.is(thrown(t, () => folder.writeText('spikes.csv', 'a'.repeat(100_000))),
    `${path}.partial/spikes.csv: the disk is full; `
    + 'allowed: a folder on a disk with room, or this one after making room')
  t.false(existsSync(path))
  t.deepEqual(readdirSync(folder.partialPath).sort(), ['.resume', 'record.json'])
  folder.discard()
  t.deepEqual(readdirSync(parent), [])
})

onSmallDisk(`a mount point is refused before the work, not after it${why}`, (t) => {
  const { folder } = disk as { folder: string }
  t.is(thrown(t, () => open(folder)), `${folder}: is a mount point; allowed: a folder inside of it`)
})
