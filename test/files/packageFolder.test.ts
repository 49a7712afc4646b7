import test from 'ava'
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { givenOrShipped, packageFolder } from '../../src/files/packageFolder.js'
import { temporaryFolder } from './temporaryFolder.js'

test('the package\'s folder holds its circuits and its package.json', (t) => {
  t.true(existsSync(join(packageFolder(), 'circuits', 'cerebellar-cortex.json')))
  t.true(existsSync(join(packageFolder(), 'package.json')))
  t.is(realpathSync(packageFolder()), realpathSync('.'))
})

test('a path is taken as given where a file is there', (t) => {
  const path = join(temporaryFolder(t), 'mine.json')
  writeFileSync(path, '{}')
  t.is(givenOrShipped(path), path)
  t.is(givenOrShipped('circuits/sdm-dense.json'), 'circuits/sdm-dense.json')
})

test('a path where there is none is given back as it is', (t) => {
  t.is(givenOrShipped('circuits/mine.json'), 'circuits/mine.json')
})

test('from another folder, a path without a file there is that of a shipped one', (t) => {
  const command = resolve('dist/lobule.js')
  const options = { cwd: temporaryFolder(t), encoding: 'utf8' } as const
  const { status, stdout } = spawnSync(process.execPath, [command, 'validate', 'circuits/sdm-dense.json'], options)
  t.is(status, 0)
  t.regex(stdout, /^circuits\/sdm-dense\.json: valid /)
})
