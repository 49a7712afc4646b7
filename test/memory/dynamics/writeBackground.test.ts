import test from 'ava'
import { writeBackground } from '../../../src/memory/dynamics/writeBackground.js'
import { selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { SdmMemory } from '../../../src/memory/sdmMemory.js'
import { stream } from '../../../src/random/stream.js'
import { equalWords, randomWord, wordToSigned, type Word } from '../../../src/words/word.js'

const { uint32, key } = stream(1, 'background')
const words = Array.from({ length: 9 }, () => randomWord(64, uint32))

test('each word is written as often as its total is great, with the opposite sign, in as many random contexts', (t) => {
  const written: [Word, Word, number | undefined][] = []
  const memory = {
    length: 64, read: (cue: Word) => cue,
    write: (address: Word, data: Word, strength?: number) => { written.push([address, data, strength]) },
  }
  writeBackground(memory, words.slice(0, 3), [2, -1, 0], uint32)
  t.deepEqual(written.map(([, data, strength]) => [words.findIndex((word) => equalWords(word, data)), strength]),
    [[0, -1], [0, -1], [1, 1]])
  t.is(new Set(written.map(([address]) => address.packed.join(' '))).size, 3)
})

test('what random cues read in the mean, the majority of all words, is taken away', (t) => {
  const memory = new SdmMemory(64, selectedCoordinates({
    count: 2000, bits: 64, clawsPerLocation: 3, threshold: 3, key }), -1000, 1000)
  for (const word of words) memory.write(word, word, 4)
  const common = new Float64Array(64)
  for (const word of words) wordToSigned(word).forEach((sign, bit) => { common[bit]! += sign })
  /** How much of what is common to all words random cues read. */
  const cues = Array.from({ length: 200 }, () => randomWord(64, uint32))
  const read = (): number => cues.reduce((sum, cue) =>
    sum + memory.sums(cue).reduce((total, value, bit) => total + value * common[bit]!, 0), 0)
  const before = read()
  writeBackground(memory, words, words.map(() => 4), uint32)
  const after = read()
  t.true(before > 0 && Math.abs(after) < 0.15 * before, `${before} and ${after}`)
})
