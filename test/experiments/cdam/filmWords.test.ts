import test from 'ava'
import { projectedWords } from '../../../src/experiments/cdam/filmWords.js'
import { hamming } from '../../../src/words/distance.js'

test('words differ in the share θ/π of their bits, with θ the angle between patterns', (t) => {
  const patterns = [[1, 0, 0], [1, 1, 0], [0, 1, 0], [-1, 0, 0]].map((pattern) => Float64Array.from(pattern))
  const words = projectedWords(patterns, 8000, 1)
  const shares = [1, 2, 3].map((other) => hamming(words[0]!, words[other]!) / 8000)
  t.true(Math.abs(shares[0]! - 1 / 4) < 0.02)
  t.true(Math.abs(shares[1]! - 1 / 2) < 0.02)
  t.is(shares[2], 1)
})

test('a bit does not depend on how many follow it', (t) => {
  const patterns = [Float64Array.of(0.3, -0.2), Float64Array.of(-0.1, 0.7)]
  const [few, many] = [projectedWords(patterns, 32, 2), projectedWords(patterns, 64, 2)]
  few.forEach((word, index) => t.is(word.packed[0], many[index]!.packed[0]))
})
