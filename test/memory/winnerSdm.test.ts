import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { drawAddresses } from '../../src/memory/sdm/drawAddresses.js'
import { ChainMemory } from '../../src/memory/chainMemory.js'
import { WinnerSdm } from '../../src/memory/winnerSdm.js'
import { stream } from '../../src/random/stream.js'
import { cosine, hamming } from '../../src/words/distance.js'
import { randomWord, wordToSigned, type Word } from '../../src/words/word.js'

const key = stream(1, 'hard locations').key

const wordsOf = (count: number, bits: number, name = 'words'): Word[] => {
  const { uint32 } = stream(1, name)
  return Array.from({ length: count }, () => randomWord(bits, uint32))
}

/** The addresses of hard locations, drawn apart. */
function addressesOf(bits: number, locations: number): Word[] {
  const kernels = createKernels(4 * 64 * locations + 1024)
  const row = (bits + 31) >>> 5
  const keyWords = kernels.uint32(4)
  keyWords.set(key)
  const rows = kernels.uint32(row * locations)
  drawAddresses(kernels, rows, bits, keyWords, 0)
  return Array.from({ length: locations }, (_, at) =>
    ({ length: bits, packed: rows.slice(at * row, (at + 1) * row) }))
}

test('a word activates the K locations nearest to it, of those as near the first', (t) => {
  const [bits, locations, winners] = [40, 300, 17]
  const memory = new WinnerSdm(bits, { locations, winners, key })
  const addresses = addressesOf(bits, locations)
  for (const word of wordsOf(20, bits)) {
    const nearest = [...addresses.keys()]
      .sort((one, other) => hamming(addresses[one]!, word) - hamming(addresses[other]!, word) || one - other)
      .slice(0, winners).sort((one, other) => one - other)
    t.deepEqual([...memory.activate(word)], nearest)
  }
})

interface Write { readonly address: number; readonly data: number; readonly strength: number }

test('a read sums what was written at shared locations, and what is shared by chance is taken away, exactly', (t) => {
  const write: fc.Arbitrary<Write> = fc.record({
    address: fc.nat(5), data: fc.nat(5), strength: fc.integer({ min: -9, max: 9 }),
  })
  fc.assert(fc.property(
    fc.array(write, { maxLength: 12 }), fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 60 }), fc.boolean(),
    (writes, bits, winners, meanRemoved) => {
      const locations = 60
      const memory = new WinnerSdm(bits, { locations, winners, key, meanRemoved })
      const words = wordsOf(7, bits, `bits/${bits}`)
      for (const { address, data, strength } of writes) memory.write(words[address]!, words[data]!, strength)
      for (const cue of words) {
        const active = new Set(memory.activate(cue))
        // In units of 1/N′ all is an integer.
        const expected = new Float64Array(bits)
        for (const { address, data, strength } of writes) {
          const shared = memory.activate(words[address]!).filter((location) => active.has(location)).length
          const weight = locations * shared - (meanRemoved ? winners * winners : 0)
          wordToSigned(words[data]!).forEach((sign, bit) => { expected[bit]! += weight * strength * sign })
        }
        const sums = memory.sums(cue)
        t.deepEqual(sums.map((sum) => Math.round(locations * sum) + 0), expected.map((sum) => sum + 0))
        t.deepEqual(sums.map(Math.sign).map((sign) => sign + 0), expected.map(Math.sign).map((sign) => sign + 0))
      }
    },
  ), { seed: 1, numRuns: 60 })
})

test('where a sum is 0, the bit of the cue is read; a memory without writes reads its cue', (t) => {
  const [cue] = wordsOf(1, 50) as [Word]
  t.deepEqual(new WinnerSdm(50, { locations: 40, winners: 5, key }).readDetailed(cue), { word: cue, active: 5 })
})

test('a single read where own and both neighbours are stored reads the own word where a > h/2, else a majority', (t) => {
  const memory = (own: number, neighbour: number) => {
    const sdm = new WinnerSdm(1000, { locations: 4000, winners: 20, key })
    sdm.write(words[1]!, words[1]!, own)
    sdm.write(words[1]!, words[0]!, neighbour)
    sdm.write(words[1]!, words[2]!, neighbour)
    return sdm.read(words[1]!)
  }
  const words = wordsOf(3, 1000)
  t.deepEqual(memory(3, 1), words[1])
  for (const word of words) t.true(Math.abs(cosine(memory(1, 1), word) - 0.5) < 0.1)
})

test('writing back with the opposite strength leaves no trace; counters saturate at their bits', (t) => {
  const [address, data] = wordsOf(2, 64) as [Word, Word]
  const memory = new WinnerSdm(64, { locations: 200, winners: 10, key, counterBits: 4, meanRemoved: false })
  memory.write(address, data, 5)
  memory.write(address, data, -5)
  t.true(memory.sums(address).every((sum) => sum === 0))
  memory.write(address, data, 100)
  t.deepEqual([...new Set(memory.sums(address))].sort((left, right) => left - right), [-80, 70])
})

test('only a third fold tells apart two sequences that share two words in a row (Kanerva 1988, chapter 8)', (t) => {
  const [a, b, c, d, x, y] = wordsOf(6, 1000) as [Word, Word, Word, Word, Word, Word]
  for (const folds of [1, 2, 3]) {
    const chain = new ChainMemory(Array.from({ length: folds }, () =>
      new WinnerSdm(1000, { locations: 4000, winners: 40, key })))
    chain.writeSequence([a, b, c, d])
    chain.writeSequence([x, b, c, y])
    for (const [history, right, wrong] of [[[a, b, c], d, y], [[x, b, c], y, d]] as const) {
      const { word } = chain.next(history)
      if (folds === 3) t.deepEqual(word, right)
      else t.true(Math.abs(cosine(word, right) - cosine(word, wrong)) < 0.75, `${folds} folds`)
    }
  }
})

test('what is out of range is refused', (t) => {
  t.throws(() => new WinnerSdm(10, { locations: 5, winners: 6, key }), { instanceOf: InputError })
  const memory = new WinnerSdm(10, { locations: 5, winners: 2, key })
  const [word, longer] = [wordsOf(1, 10)[0]!, wordsOf(1, 11)[0]!]
  t.throws(() => memory.write(word, word, 0.5), { message: /no integer/ })
  t.throws(() => memory.read(longer), { message: /11 bits in a memory of 10/ })
})
