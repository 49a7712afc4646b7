import test from 'ava'
import { nearestMemory, nearestVectorMemory } from '../../../src/memory/patterns/nearestMemory.js'
import { wordFromBits, type Word } from '../../../src/words/word.js'

const word = (text: string): Word => wordFromBits([...text].map(Number))
const stored = ['1111', '1110', '1000', '0000'].map(word)

test('the k nearest patterns have one vote each; those as near as the k-th are not left out', (t) => {
  const read = (k: number, cue: string) => {
    const memory = nearestMemory(4, k)
    for (const one of stored) memory.write(one, one)
    return memory.readDetailed(word(cue))
  }
  t.deepEqual(read(1, '1110'), { word: word('1110'), active: 1 })
  t.deepEqual(read(2, '1110'), { word: word('1110'), active: 2 })
  t.deepEqual(read(3, '1110'), { word: word('1110'), active: 3 })
  t.deepEqual(read(1, '1100'), { word: word('1000'), active: 2 })
  t.deepEqual(read(9, '1100'), { word: word('1000'), active: 4 })
})

test('vectors are answered by the mean of the nearest by cosine', (t) => {
  const memory = nearestVectorMemory(2, 2)
  for (const [x, y] of [[1, 0.1], [5, 0], [0, 1]] as const) memory.write(Float64Array.of(x, y), Float64Array.of(x, y))
  t.deepEqual(memory.readDetailed(Float64Array.of(9, 0)), { word: Float64Array.of(3, 0.05), active: 2 })
})

test('an empty memory is silent, and k is a number of patterns', (t) => {
  t.deepEqual(nearestMemory(4, 1).readDetailed(stored[1]!), { word: stored[1]!, active: 0 })
  t.throws(() => nearestMemory(4, 0), { message: /k: found 0/ })
})
