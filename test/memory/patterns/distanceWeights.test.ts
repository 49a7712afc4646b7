import test from 'ava'
import { byDistance, bySharedOnes } from '../../../src/memory/patterns/distanceWeights.js'
import { wordFromOnes } from '../../../src/words/word.js'

const cue = wordFromOnes(40, [0, 1, 35, 36])
const addresses = [cue, wordFromOnes(40, [0, 2, 35]), wordFromOnes(40, [7])]
const table = Float64Array.from({ length: 41 }, (_, index) => 100 + index)

test('weights are looked up by Hamming distance, or by the number of common ones', (t) => {
  t.deepEqual(Array.from(byDistance(table)(cue, addresses)), [100, 103, 105])
  t.deepEqual(Array.from(bySharedOnes(table)(cue, addresses)), [104, 102, 100])
})
