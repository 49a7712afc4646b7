import test from 'ava'
import { parseCsvPatterns } from '../../../src/interop/csvPatterns.js'
import {
  bitsOfHex, bitsOfPattern, csvOfPatterns, hexOfBits, patternSet, shippedCount,
} from '../../../src/lab/state/patternBits.js'
import { shippedPatterns } from '../../../src/lab/state/shippedFiles.js'
import { wordToBits } from '../../../src/words/word.js'
import { shippedHere } from '../shippedHere.js'

const shipped = shippedPatterns(shippedHere)

test('hexadecimal digits hold four bits each, the first the highest, and give the bits back', (t) => {
  t.is(hexOfBits([1, 0, 0, 0, 0, 0, 1, 1, 1]), '838')
  t.deepEqual([...bitsOfHex('838', 9)], [1, 0, 0, 0, 0, 0, 1, 1, 1])
  t.deepEqual([...bitsOfHex('8', 6)], [1, 0, 0, 0, 0, 0])
  for (const { word } of shipped.patterns) t.deepEqual(bitsOfHex(hexOfBits(wordToBits(word)), 256), wordToBits(word))
})

test('a pattern without digits is the shipped one of its name, blank where there is none of that length', (t) => {
  t.is(bitsOfPattern({ name: '7-bold' }, shipped, 256).label, '7')
  t.true(bitsOfPattern({ name: 'nobody' }, shipped, 256).bits.every((bit) => bit === 0))
  t.true(bitsOfPattern({ name: '7-bold' }, shipped, 100).bits.every((bit) => bit === 0))
})

test('stored patterns that are the first shipped ones in their order can be named by their number', (t) => {
  const names = shipped.patterns.map(({ name }) => ({ name }))
  t.is(shippedCount(names.slice(0, 3), shipped), 3)
  t.is(shippedCount(names.slice(1, 3), shipped), undefined)
  t.is(shippedCount([], shipped), undefined)
  t.is(shippedCount([{ name: names[0]!.name, hex: '0' }], shipped), undefined)
})

test('the file of patterns is read back as the same patterns', (t) => {
  const patterns = ['3-upright', '4-bold'].map((name) => bitsOfPattern({ name }, shipped, 256))
  t.deepEqual(parseCsvPatterns(csvOfPatterns(patterns), 'a.csv'), patternSet(patterns, 'a.csv', 16))
})
