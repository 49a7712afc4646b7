import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { changedFiles, fileListText, isListed, listFiles, readFileList, rewriteListed } from '../../src/files/fileList.js'
import { killedAt } from './killedAt.js'
import { temporaryFolder } from './temporaryFolder.js'

/** SHA-256 of "abc", FIPS 180-2, appendix B.1. */
const digestOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

test('a list has the SHA-256 of each file by its path, and is read back as it was written', (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'figures'))
  writeFileSync(join(folder, 'figures', 'a.csv'), 'abc')
  const files = listFiles(folder, ['figures/a.csv'])
  t.deepEqual(files, { 'figures/a.csv': digestOfAbc })
  t.is(readFileList(folder), undefined)
  t.false(isListed(folder, 'files.json', files))
  writeFileSync(join(folder, 'files.json'), fileListText(files))
  t.deepEqual(readFileList(folder), files)
  t.true(isListed(folder, 'files.json', files))
})

test('what is no list of ours is none', (t) => {
  const folder = temporaryFolder(t)
  for (const text of ['{"a": 1}', '["a"]', `["${digestOfAbc}"]`, '[]', '{}', 'null', '{', '"abc"']) {
    writeFileSync(join(folder, 'files.json'), text)
    t.is(readFileList(folder), undefined, text)
  }
})

test('a file is listed as long as it is what was written; one that is gone is not changed', (t) => {
  const folder = temporaryFolder(t)
  for (const name of ['kept', 'edited', 'linked', 'gone']) writeFileSync(join(folder, name), 'abc')
  const files = listFiles(folder, ['kept', 'edited', 'linked', 'gone'])
  writeFileSync(join(folder, 'edited'), 'abd')
  rmSync(join(folder, 'linked'))
  symlinkSync('kept', join(folder, 'linked'))
  rmSync(join(folder, 'gone'))
  writeFileSync(join(folder, 'toString'), 'abc')
  t.deepEqual(['kept', 'edited', 'linked', 'toString'].map((name) => isListed(folder, name, files)), [true, false, false, false])
  t.deepEqual(changedFiles(folder, files), ['edited', 'linked'])
})

test('a file whose folder has become a file is gone, not changed', (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'figures'))
  writeFileSync(join(folder, 'figures', 'a.csv'), 'abc')
  const files = listFiles(folder, ['figures/a.csv'])
  rmSync(join(folder, 'figures'), { recursive: true })
  writeFileSync(join(folder, 'figures'), 'mine')
  t.deepEqual(changedFiles(folder, files), [])
  t.false(isListed(folder, 'figures/a.csv', files))
})

test('a file that Lobule writes again is listed anew, and a folder without a list gets none', (t) => {
  const folder = temporaryFolder(t)
  rewriteListed(folder, 'report.html', 'old')
  t.is(readFileList(folder), undefined)
  writeFileSync(join(folder, 'files.json'), fileListText(listFiles(folder, ['report.html'])))
  rewriteListed(folder, 'report.html', 'abc')
  t.is(readFileSync(join(folder, 'report.html'), 'utf8'), 'abc')
  t.is(readFileSync(join(folder, 'files.json'), 'utf8'), `{\n  "report.html": "${digestOfAbc}"\n}\n`)
})

test('killed at any moment while it writes a file again, Lobule leaves none that counts as changed by somebody else', (t) => {
  let cut = true
  for (let step = 0; cut; step++) {
    const folder = temporaryFolder(t)
    for (const name of ['record.json', 'report.html']) writeFileSync(join(folder, name), 'old')
    writeFileSync(join(folder, 'files.json'), fileListText(listFiles(folder, ['record.json', 'report.html'])))
    cut = killedAt(step, () => rewriteListed(folder, 'report.html', 'new'))
    t.deepEqual(changedFiles(folder, readFileList(folder) ?? { none: 'list' }), [], `step ${step}`)
    t.true(isListed(folder, 'record.json', readFileList(folder)!), `step ${step}`)
    if (!cut) t.true(step > 6)
  }
})
