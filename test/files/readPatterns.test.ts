import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import test from 'ava'
import { readPatterns } from '../../src/files/readPatterns.js'
import { wordToBits } from '../../src/words/word.js'
import { pngOf } from '../interop/pngOf.js'
import { thrown } from '../interop/thrown.js'
import { temporaryFolder } from './temporaryFolder.js'

const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 200, 255, 9)
const labels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 5, 9)
const grey = (...values: number[]) =>
  pngOf({ width: values.length, height: 1, depth: 8, colour: 'grey', rows: [values] })
const rowsOf = (...parameters: Parameters<typeof readPatterns>) =>
  readPatterns(...parameters).patterns.map(({ name, label, word }) => `${name} ${label} ${wordToBits(word).join('')}`)

test('the shipped digits are read', (t) => {
  const set = readPatterns('data/digits.csv')
  t.like(set, { source: 'data/digits.csv', bits: 256, width: 16 })
  t.is(set.patterns.length, 40)
})

test('IDX images are read with the labels beside them, each packed or not', (t) => {
  const folder = temporaryFolder(t)
  const plain = join(folder, 'train-images-idx3-ubyte')
  writeFileSync(plain, images)
  t.deepEqual(rowsOf(plain), ['image-0 image-0 01', 'image-1 image-1 10'])
  writeFileSync(join(folder, 'train-labels-idx1-ubyte.gz'), gzipSync(labels))
  t.deepEqual(rowsOf(plain), ['image-0 5 01', 'image-1 9 10'])
  t.deepEqual(rowsOf(plain, { threshold: 0.9 }), ['image-0 5 00', 'image-1 9 10'])
  writeFileSync(`${plain}.gz`, gzipSync(images))
  t.deepEqual(rowsOf(`${plain}.gz`), ['image-0 5 01', 'image-1 9 10'])
})

test('an IDX file is known by its bytes under any name', (t) => {
  const file = join(temporaryFolder(t), 'digits.data')
  writeFileSync(file, images)
  t.is(readPatterns(file).patterns.length, 2)
})

test('a folder of PNG files is read in the order of names, other files left alone', (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'b_2.png'), grey(255, 0))
  writeFileSync(join(folder, 'a-1.PNG'), grey(0, 255))
  writeFileSync(join(folder, 'a-0.png'), grey(100, 200))
  writeFileSync(join(folder, 'notes.txt'), 'not a picture')
  writeFileSync(join(folder, '._a-0.png'), 'of another system')
  t.deepEqual(rowsOf(folder), ['a-0 a 10', 'a-1 a 10', 'b_2 b 01'])
  t.deepEqual(rowsOf(folder, { ink: 'light', threshold: 0.3 }), ['a-0 a 11', 'a-1 a 01', 'b_2 b 10'])
  t.is(readPatterns(folder).width, 2)
})

test('PNG files of two sizes are refused with file and both sizes', (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, 'a.png'), grey(0, 255))
  writeFileSync(join(folder, 'b.png'), grey(0, 255, 0))
  t.is(thrown(t, () => readPatterns(folder)),
    `${folder}/b.png: found 3 × 1 pixels; allowed: 2 × 1, the size of a.png`)
})

test('a fault within a file is named with the file', (t) => {
  const folder = temporaryFolder(t)
  const csv = join(folder, 'a.csv')
  writeFileSync(csv, '0,1\n1,3\n')
  t.is(thrown(t, () => readPatterns(csv)), `${csv}: row 2, column 2: found "3"; allowed: 0 or 1`)
  const cut = join(folder, 'a.gz')
  writeFileSync(cut, gzipSync(images).subarray(0, 20))
  t.regex(thrown(t, () => readPatterns(cut)), /a\.gz: cannot be unpacked with gzip/)
  const short = join(folder, 'short.idx')
  writeFileSync(short, 'text')
  t.regex(thrown(t, () => readPatterns(short)), /short\.idx: bytes 0 to 3: found 74 65 78 74/)
  const binary = join(folder, 'a.bin')
  writeFileSync(binary, Uint8Array.of(1, 0xff, 0xfe))
  t.is(thrown(t, () => readPatterns(binary)), `${binary}: is not a text file; allowed: text in UTF-8`)
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'pictures', 'a.png'), 'no picture')
  t.is(thrown(t, () => readPatterns(join(folder, 'pictures'))), `${folder}/pictures/a.png: is not a PNG file`)
})

test('a missing file, an empty folder and a single picture are refused by name', (t) => {
  const folder = temporaryFolder(t)
  t.is(thrown(t, () => readPatterns(join(folder, 'no.csv'))),
    `${folder}/no.csv: there is no such file or folder`)
  t.regex(thrown(t, () => readPatterns(folder)), /: the folder has no PNG file; allowed: /)
  writeFileSync(join(folder, 'a.png'), grey(0, 255))
  t.regex(thrown(t, () => readPatterns(join(folder, 'a.png'))),
    /a\.png: is one picture; allowed: a folder of PNG files/)
})
