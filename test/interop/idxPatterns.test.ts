import test from 'ava'
import { parseIdxImages, parseIdxLabels } from '../../src/interop/idxPatterns.js'
import { wordToBits } from '../../src/words/word.js'
import { thrown } from './thrown.js'

// Two images of 2 rows and 3 columns.
const header = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3]
const pixels = [0, 127, 128, 255, 1, 200, 255, 255, 255, 0, 0, 0]
const images = Uint8Array.from([...header, ...pixels])
const parse = (bytes: ArrayLike<number>, threshold = 0.5) => parseIdxImages(Uint8Array.from(bytes), 'a.idx', threshold)
const withByte = (position: number, value: number) => images.map((byte, index) => (index === position ? value : byte))

test('IDX images are words of their pixels row by row, 1 from the threshold on', (t) => {
  const set = parse(images)
  t.like(set, { source: 'a.idx', bits: 6, width: 3 })
  t.deepEqual(set.patterns.map(({ name, label }) => [name, label]), [['image-0', 'image-0'], ['image-1', 'image-1']])
  t.deepEqual(set.patterns.map(({ word }) => wordToBits(word).join('')), ['001101', '111000'])
})

test('grey values are fractions of 255, whatever the threshold is', (t) => {
  for (const threshold of [0.5, 1]) {
    t.deepEqual([...parse(images, threshold).grey!(0)], [0, 127, 128, 255, 1, 200].map((pixel) => pixel / 255))
  }
})

const bits = (threshold: number) => wordToBits(parse(images, threshold).patterns[0]!.word).join('')

test('the threshold is a fraction of 255, itself included', (t) => {
  t.is(bits(127 / 255), '011101')
  t.is(bits(1), '000100')
  t.is(bits(1 / 255), '011111')
  t.regex(thrown(t, () => parse(images, 0)), /^threshold: found 0/)
})

test('labels are one value an image', (t) => {
  const labels = parseIdxLabels(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 5, 9), 'labels')
  t.deepEqual(parseIdxImages(images, 'a.idx', 0.5, labels).patterns.map(({ label }) => label), ['5', '9'])
  t.is(thrown(t, () => parseIdxImages(images, 'a.idx', 0.5, Uint8Array.of(1, 2, 3))),
    'a.idx: found 2 images but 3 labels; allowed: one label an image')
})

test('bytes that lie within a larger buffer are read from their own beginning', (t) => {
  const larger = Uint8Array.from([9, 9, 9, ...images, 9])
  const found = parseIdxImages(larger.subarray(3, -1), 'a.idx', 0.5)
  t.deepEqual(found.patterns, parse(images).patterns)
  t.deepEqual(found.grey!(1), parse(images).grey!(1))
})

test('another file, type, shape or size is refused by name', (t) => {
  t.is(thrown(t, () => parse([0x89, 0x50, 0x4e, 0x47, 0])),
    'a.idx: bytes 0 to 3: found 89 50 4e 47, which begins no IDX file; allowed: 00 00 08 03')
  t.is(thrown(t, () => parse(withByte(2, 0x0d))),
    'a.idx: byte 2: found values of type float; allowed: unsigned byte (08)')
  t.is(thrown(t, () => parse(withByte(3, 1))),
    'a.idx: byte 3: found 1 dimensions; allowed: 3: images (images, rows, columns)')
  t.is(thrown(t, () => parseIdxLabels(images, 'b')), 'b: byte 3: found 3 dimensions; allowed: 1: labels (images)')
  t.is(thrown(t, () => parse([...images, 0])),
    'a.idx: found 29 bytes; allowed: 28, the size that the header states (2 × 2 × 3)')
  t.regex(thrown(t, () => parse(withByte(7, 0).subarray(0, 16))), /^a\.idx: found 0 images of 3 × 2 pixels/)
  t.is(thrown(t, () => parse([0x1f, 0x8b, 8, 0])),
    'a.idx: the bytes are compressed with gzip; allowed: an IDX file, unpacked')
})

test('a file cut anywhere is refused', (t) => {
  for (let length = 0; length < images.length; length++) {
    const message = thrown(t, () => parse(images.subarray(0, length)))
    t.true(message.startsWith(`a.idx: the file ends after ${length} bytes; allowed: `), message)
  }
})

test('dimensions that multiply to more than a file can have are refused without taking memory', (t) => {
  t.regex(thrown(t, () => parse([0, 0, 8, 3, ...Array<number>(12).fill(255)])), /the file ends after 16 bytes/)
})
