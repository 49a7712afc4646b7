import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { fileListText, listFiles } from '../../src/files/fileList.js'
import { finishReplacement, replaceFolder, replacedPath } from '../../src/files/replaceFolder.js'
import { temporaryFolder } from './temporaryFolder.js'

/** A folder of a run of an identity, with a file of its own. */
function run(path: string, content: string, identityDigest = 'digest'): void {
  mkdirSync(join(path, '.resume'), { recursive: true })
  writeFileSync(join(path, 'record.json'), JSON.stringify({ identityDigest }))
  writeFileSync(join(path, 'result.txt'), content)
  writeFileSync(join(path, 'files.json'), fileListText(listFiles(path, ['record.json', 'result.txt'])))
}

test('a run takes the place of nothing, of an empty folder, or of an old run, whose other files it takes over', (t) => {
  const parent = temporaryFolder(t)
  const target = join(parent, 'run')
  run(`${target}.partial`, 'new')
  replaceFolder(`${target}.partial`, target)
  t.deepEqual(readdirSync(parent), ['run'])
  const empty = join(parent, 'empty')
  mkdirSync(empty)
  run(`${empty}.partial`, 'new')
  replaceFolder(`${empty}.partial`, empty)
  t.deepEqual(readdirSync(parent), ['empty', 'run'])
  writeFileSync(join(target, 'notes.txt'), 'mine')
  run(`${target}.partial`, 'newer')
  replaceFolder(`${target}.partial`, target)
  t.deepEqual(readdirSync(parent), ['empty', 'run'])
  t.deepEqual(readdirSync(target).sort(), ['files.json', 'notes.txt', 'record.json', 'result.txt'])
  t.is(readFileSync(join(target, 'result.txt'), 'utf8'), 'newer')
})

test('an old run that was put aside comes back where no new one is, whatever its identity', (t) => {
  const target = join(temporaryFolder(t), 'run')
  run(replacedPath(target), 'old')
  finishReplacement(target)
  t.is(readFileSync(join(target, 'result.txt'), 'utf8'), 'old')
  t.false(existsSync(replacedPath(target)))
})

test('of an old run that was put aside the rest goes over where the new one is; a run of another identity stays', (t) => {
  const parent = temporaryFolder(t)
  const target = join(parent, 'run')
  run(target, 'new')
  run(replacedPath(target), 'old')
  writeFileSync(join(replacedPath(target), 'notes.txt'), 'mine')
  finishReplacement(target)
  t.deepEqual(readdirSync(parent), ['run'])
  t.deepEqual(readdirSync(target).sort(), ['files.json', 'notes.txt', 'record.json', 'result.txt'])
  run(replacedPath(target), 'of another', 'another')
  finishReplacement(target)
  t.deepEqual(readdirSync(parent), ['run', 'run.replaced'])
})
