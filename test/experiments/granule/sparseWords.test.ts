import test from 'ava'
import { sparseWord, withMovedOnes } from '../../../src/experiments/granule/sparseWords.js'
import { stream } from '../../../src/random/stream.js'
import { hamming, weightOf } from '../../../src/words/distance.js'

test('a sparse word has its number of ones, and as many after some are moved, at twice that distance', (t) => {
  const { uint32 } = stream(3, 'a test')
  for (const [bits, ones, moved] of [[64, 8, 0], [64, 8, 3], [100, 50, 50], [33, 1, 1]] as const) {
    const word = sparseWord(bits, ones, uint32)
    const other = withMovedOnes(word, moved, uint32)
    t.deepEqual([weightOf(word), weightOf(other), hamming(word, other)], [ones, ones, 2 * moved])
  }
})

test('every fibre is as often active', (t) => {
  const { uint32 } = stream(4, 'a test')
  const counts = new Float64Array(16)
  for (let draw = 0; draw < 4000; draw++) {
    const { packed } = withMovedOnes(sparseWord(16, 4, uint32), 2, uint32)
    for (let bit = 0; bit < 16; bit++) counts[bit]! += (packed[0]! >>> bit) & 1
  }
  const deviation = Math.sqrt(4000 * 0.25 * 0.75)
  t.true(counts.every((count) => Math.abs(count - 1000) < 4 * deviation))
})
