import test from 'ava'
import * as fc from 'fast-check'
import { rowDraws } from '../../src/random/stream.js'
import {
  bitAt, equalWords, packedLength, randomWord, withFlips, wordFromBits, wordFromOnes, wordToBits, wordToSigned,
} from '../../src/words/word.js'

const draws = (seed: number): (() => number) => rowDraws(Uint32Array.of(1, 2, 3, 4), seed)

const bitLists = fc.array(fc.nat(1), { maxLength: 130 })

test('a word has the bits that it was made from, and only those', (t) => {
  fc.assert(fc.property(bitLists, (bits) => {
    const word = wordFromBits(bits)
    t.is(word.length, bits.length)
    t.is(word.packed.length, packedLength(bits.length))
    t.deepEqual([...wordToBits(word)], bits)
    t.deepEqual([...wordToSigned(word)], bits.map((bit) => bit === 1 ? 1 : -1))
    t.deepEqual(bits.map((_, position) => bitAt(word, position)), bits)
  }), { seed: 1 })
})

test('bits are packed from the least significant bit on', (t) => {
  t.deepEqual([...wordFromOnes(66, [0, 31, 32, 65]).packed], [0x80000001, 1, 2])
})

test('a word from its ones is the word from its bits', (t) => {
  fc.assert(fc.property(bitLists, (bits) => {
    const ones = bits.flatMap((bit, position) => bit === 1 ? [position] : [])
    t.true(equalWords(wordFromOnes(bits.length, ones), wordFromBits(bits)))
  }), { seed: 2 })
})

test('true and false are 1 and 0', (t) => {
  t.true(equalWords(wordFromBits([true, false, true]), wordFromBits([1, 0, 1])))
})

test('packedLength is the number of 32-bit words', (t) => {
  t.deepEqual([0, 1, 31, 32, 33, 64, 65].map(packedLength), [0, 1, 1, 1, 2, 2, 3])
})

test('flips invert the bits at their positions, and flipping again gives the word back', (t) => {
  fc.assert(fc.property(bitLists, fc.array(fc.nat(1000)), (bits, numbers) => {
    const word = wordFromBits(bits)
    const positions = bits.length === 0 ? [] : numbers.map((number) => number % bits.length)
    const flipped = withFlips(word, positions)
    const expected = bits.map((bit, position) => (bit + positions.filter((one) => one === position).length) % 2)
    t.deepEqual([...wordToBits(flipped)], expected)
    t.true(equalWords(withFlips(flipped, positions), word))
    t.deepEqual([...wordToBits(word)], bits, 'the word itself does not change')
  }), { seed: 3 })
})

test('a random word takes its bits from the words given and has none beyond its length', (t) => {
  fc.assert(fc.property(fc.nat(130), fc.nat(1e6), (length, seed) => {
    const word = randomWord(length, draws(seed))
    const uint32 = draws(seed)
    const packed = Array.from({ length: packedLength(length) }, uint32)
    t.deepEqual([...wordToBits(word)],
      Array.from({ length }, (_, position) => (packed[position >> 5]! >>> (position & 31)) & 1))
    t.true(equalWords(word, wordFromBits(wordToBits(word))))
  }), { seed: 4 })
})

test('words are equal when lengths and bits are', (t) => {
  t.false(equalWords(wordFromBits([1]), wordFromBits([0])))
  t.false(equalWords(wordFromBits([0]), wordFromBits([0, 0])))
  t.true(equalWords(wordFromBits([]), wordFromBits([])))
})

test('positions outside of a word are an error that names them', (t) => {
  const word = wordFromBits([0, 1, 0])
  for (const position of [-1, 3, NaN]) {
    t.throws(() => withFlips(word, [position]),
      { instanceOf: RangeError, message: `bit ${position} is outside of a word of 3 bits` })
    t.throws(() => wordFromOnes(3, [position]),
      { instanceOf: RangeError, message: `bit ${position} is outside of a word of 3 bits` })
  }
})
