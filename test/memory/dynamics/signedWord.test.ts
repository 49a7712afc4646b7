import test from 'ava'
import { shareOfOnes, signedWord } from '../../../src/memory/dynamics/signedWord.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, wordToSigned } from '../../../src/words/word.js'

test('a word read as ±1 has itself as signs, and 0 reads 0', (t) => {
  const word = randomWord(70, stream(1, 'signs').uint32)
  t.deepEqual(signedWord(wordToSigned(word)), word)
  t.deepEqual([...signedWord(Float64Array.of(0, 1e-9, -1)).packed], [2])
})

test('the share of ones is (1 + mean) / 2', (t) => {
  t.deepEqual([-1, 0, 0.5, 1].map(shareOfOnes), [0, 0.5, 0.75, 1])
})
