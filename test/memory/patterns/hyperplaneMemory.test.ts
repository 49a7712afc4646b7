import test from 'ava'
import { hyperplaneMemory, hyperplaneWeights } from '../../../src/memory/patterns/hyperplaneMemory.js'
import { distinctBelow, stream } from '../../../src/random/stream.js'
import { hyperplaneShared } from '../../../src/theory/designs/hyperplane.js'
import { hamming } from '../../../src/words/distance.js'
import { wordFromOnes } from '../../../src/words/word.js'

const { uint32 } = stream(1, 'sparse')
const sparse = (ones: number) => wordFromOnes(1000, distinctBelow(1000, ones, uint32))

test('among words of L ones weights are those of Jaeckel’s closed form at their distance', (t) => {
  const memory = hyperplaneMemory(1000, 3)
  const stored = Array.from({ length: 20 }, () => sparse(100))
  for (const word of stored) memory.write(word, word)
  const cue = stored[0]!
  stored.forEach((word, index) => t.is(memory.weightsOf(cue)[index],
    hyperplaneShared({ bits: 1000, ones: 100, claws: 3 }, hamming(cue, word))))
})

test('a million locations: 973 are active, 0.72 are shared at distance 180', (t) => {
  const weights = hyperplaneWeights(1000, 3)
  t.is((weights[100]! * 1e6).toFixed(1), '973.1')
  t.is((weights[10]! * 1e6).toFixed(3), '0.722')
})

test('a cue with too few ones in common is silent', (t) => {
  const memory = hyperplaneMemory(1000, 3)
  memory.write(wordFromOnes(1000, [1, 2, 3, 4]), wordFromOnes(1000, [9]))
  const cue = wordFromOnes(1000, [1, 2, 7])
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  t.deepEqual(memory.read(wordFromOnes(1000, [1, 2, 3])), wordFromOnes(1000, [9]))
})
