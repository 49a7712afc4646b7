import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { readChunks } from '../../src/files/readChunks.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

test('the chunks of a file, one after the other, are its bytes', (t) => {
  const folder = temporaryFolder(t)
  for (const length of [0, 1, 2 ** 22, 2 ** 22 + 5, 3 * 2 ** 22 - 1]) {
    const bytes = Buffer.from(Uint32Array.from({ length: Math.ceil(length / 4) }, (_, index) => index).buffer).subarray(0, length)
    writeFileSync(join(folder, 'bytes'), bytes)
    t.true(Buffer.concat(copies(join(folder, 'bytes'))).equals(bytes))
  }
})

/** Copies, for a chunk is only valid until the next one comes. */
const copies = (path: string): Uint8Array[] => Array.from(readChunks(path), (chunk) => chunk.slice())

test('a path that cannot be read is an error that names it', (t) => {
  const folder = temporaryFolder(t)
  t.is(thrown(t, () => [...readChunks(join(folder, 'none'))]), `${folder}/none: there is no such file or folder`)
  t.is(thrown(t, () => [...readChunks(folder)]), `${folder}: is a folder; allowed: a file`)
})
