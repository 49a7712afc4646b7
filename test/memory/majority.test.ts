import test from 'ava'
import { majority } from '../../src/memory/majority.js'
import { wordFromBits, wordFromOnes } from '../../src/words/word.js'

test('a bit is 1 where its sum is positive; a tie reads 0, or the bit of the word that breaks ties', (t) => {
  const sums = [3, -1, 0, 0.5, 0]
  t.deepEqual(majority(sums), wordFromBits([1, 0, 0, 1, 0]))
  t.deepEqual(majority(sums, wordFromBits([0, 1, 1, 0, 0])), wordFromBits([1, 0, 1, 1, 0]))
})

test('words of more than 32 bits are packed like any other', (t) => {
  const sums = Array.from({ length: 70 }, (_, bit) => (bit === 31 || bit === 32 || bit === 69 ? 1 : -1))
  t.deepEqual(majority(sums), wordFromOnes(70, [31, 32, 69]))
})
