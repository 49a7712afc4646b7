import test from 'ava'
import type { DetailedMemory } from '../../src/memory/associativeMemory.js'
import { vectorMemories, wordMemories, type MemorySetting } from '../../src/memory/memories.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'
import { withFlips, wordFromOnes, wordToSigned, type Word } from '../../src/words/word.js'

const setting: MemorySetting = {
  length: 128, radius: 50, beta: 20, locations: 20_000, seed: 1, claws: 3, counterBits: 8, degree: 4, nearest: 1,
}
const { uint32 } = stream(1, 'words')
/** Words with 40 ones of 128, which every design can hold. */
const words = Array.from({ length: 4 }, () => wordFromOnes(128, distinctBelow(128, 40, uint32)))
const cues = words.map((word) => withFlips(word, distinctBelow(128, 6, uint32)))

for (const [name, kind] of Object.entries(wordMemories)) {
  test(`${name}: the nearest of the stored words is read`, (t) => {
    const memory: DetailedMemory<Word> = kind.open(setting)
    for (const word of words) memory.write(word, word)
    words.forEach((word, index) => {
      const { word: answer, active } = memory.readDetailed(cues[index]!)
      t.true(active > 0)
      t.true(hamming(answer, word) <= 2, `${hamming(answer, word)}`)
      t.deepEqual(memory.read(cues[index]!), answer)
    })
    t.true(kind.about.endsWith('.'))
  })
}

for (const [name, kind] of Object.entries(vectorMemories)) {
  test(`${name}, of vectors: the nearest of the stored ones is read`, (t) => {
    const memory: DetailedMemory<Float64Array> = kind.open(setting)
    for (const word of words) memory.write(wordToSigned(word), wordToSigned(word))
    words.forEach((word, index) => {
      const { word: answer, active } = memory.readDetailed(wordToSigned(cues[index]!))
      t.true(active > 0)
      t.true(answer.every((part, bit) => part * wordToSigned(word)[bit]! > 0.5))
    })
    t.true(kind.about.endsWith('.'))
  })
}

const active = (seed: number): number[] => [...wordMemories.sdm.open({ ...setting, seed }).activate(words[0]!)]

test('the seed decides the hard locations', (t) => {
  t.deepEqual(active(1), active(1))
  t.notDeepEqual(active(1), active(2))
})
