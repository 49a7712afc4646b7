import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { storedZip } from '../../src/interop/storedZip.js'
import { temporaryFolder } from '../files/temporaryFolder.js'
import { readStoredZip } from './readStoredZip.js'

const files = [
  { path: 'run/record.json', text: '{"β": 4.65}' }, { path: 'run/empty.txt', text: '' }, { path: 'Größe.csv', text: 'a,b\n1,2\n' },
]

test('what is in an archive is read back by its directory', (t) => {
  t.deepEqual(readStoredZip(storedZip(files)), Object.fromEntries(files.map(({ path, text }) => [path, text])))
  t.deepEqual(readStoredZip(storedZip([])), {})
  t.deepEqual(storedZip(files), storedZip(files))
})

const python = spawnSync('python3', ['--version']).status === 0
const withPython = python ? test : test.skip
withPython(`Python finds the archive whole, with the same texts${python ? '' : ' (skipped: there is no python3)'}`, (t) => {
  const path = join(temporaryFolder(t), 'run.zip')
  writeFileSync(path, storedZip(files))
  const script = 'import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n'
    + 'print(json.dumps([z.testzip(), {n: z.read(n).decode() for n in z.namelist()}]))'
  const { stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8' })
  t.is(stderr, '')
  t.deepEqual(JSON.parse(stdout), [null, Object.fromEntries(files.map(({ path: name, text }) => [name, text]))])
})
