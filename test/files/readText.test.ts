import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readBytes, readText } from '../../src/files/readText.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

test('text is read as UTF-8 without its byte order mark, bytes as they are', (t) => {
  const file = join(temporaryFolder(t), 'a.txt')
  writeFileSync(file, '\uFEFFgrün\r\n')
  t.is(readText(file), 'grün\r\n')
  t.deepEqual([...readBytes(file).subarray(0, 4)], [0xef, 0xbb, 0xbf, 0x67])
})

test('a file that is not there, a folder, a path through a file and bytes that are no text are named', (t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'a.txt')
  writeFileSync(file, Uint8Array.of(0x61, 0xff))
  t.is(thrown(t, () => readText(join(folder, 'b.txt'))), `${folder}/b.txt: there is no such file or folder`)
  t.is(thrown(t, () => readText(folder)), `${folder}: is a folder; allowed: a file`)
  t.regex(thrown(t, () => readText(join(file, 'b'))), /a\.txt\/b: a part of the path is a file/)
  t.is(thrown(t, () => readText(file)), `${file}: is not a text file; allowed: text in UTF-8`)
})
