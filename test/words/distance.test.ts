import test from 'ava'
import * as fc from 'fast-check'
import { cosine, hamming, popcount32, weightOf } from '../../src/words/distance.js'
import { wordFromBits, wordToSigned, withFlips } from '../../src/words/word.js'

const length = fc.integer({ min: 1, max: 130 })
const bits = (size: number) => fc.array(fc.nat(1), { minLength: size, maxLength: size })
const threeWords = length.chain((size) => fc.tuple(bits(size), bits(size), bits(size)))
  .map((lists) => lists.map((list) => wordFromBits(list)))

test('popcount32 counts the ones of any 32-bit word, signed or not', (t) => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
    const ones = word.toString(2).replaceAll('0', '').length
    t.is(popcount32(word), ones)
    t.is(popcount32(word | 0), ones)
  }), { seed: 1, numRuns: 1000, examples: [[0], [0xffffffff], [0x80000000]] })
})

test('the weight of a word is the number of its ones', (t) => {
  fc.assert(fc.property(fc.array(fc.nat(1), { maxLength: 130 }), (list) => {
    t.is(weightOf(wordFromBits(list)), list.filter((bit) => bit === 1).length)
  }), { seed: 2 })
})

test('Hamming distance counts the bits that differ', (t) => {
  fc.assert(fc.property(length.chain((size) => fc.tuple(bits(size), bits(size))), ([left, right]) => {
    t.is(hamming(wordFromBits(left), wordFromBits(right)), left.filter((bit, index) => bit !== right[index]).length)
  }), { seed: 3 })
})

test('Hamming distance is a metric', (t) => {
  fc.assert(fc.property(threeWords, (words) => {
    const [a, b, c] = words as [typeof words[0], typeof words[0], typeof words[0]]
    t.is(hamming(a!, a!), 0)
    t.is(hamming(a!, b!), hamming(b!, a!))
    t.true(hamming(a!, c!) <= hamming(a!, b!) + hamming(b!, c!))
    t.is(hamming(a!, b!) === 0, a!.packed.every((part, index) => part === b!.packed[index]))
  }), { seed: 4 })
})

test('flipping k distinct bits moves a word by k', (t) => {
  fc.assert(fc.property(length.chain((size) => fc.tuple(bits(size), fc.uniqueArray(fc.nat(size - 1)))),
    ([list, positions]) => {
      const word = wordFromBits(list)
      t.is(hamming(word, withFlips(word, positions)), positions.length)
    }), { seed: 5 })
})

test('cosine is the normalised inner product of the ±1 views', (t) => {
  fc.assert(fc.property(threeWords, ([left, right]) => {
    const [one, other] = [wordToSigned(left!), wordToSigned(right!)]
    const product = one.reduce((sum, sign, index) => sum + sign * other[index]!, 0)
    t.true(Math.abs(cosine(left!, right!) - product / left!.length) < 1e-15)
  }), { seed: 6 })
})

test('words of different lengths have no distance', (t) => {
  t.throws(() => hamming(wordFromBits([1]), wordFromBits([1, 0])),
    { instanceOf: RangeError, message: 'words of 1 and 2 bits have no Hamming distance' })
})
