import test from 'ava'
import * as fc from 'fast-check'
import { recall } from '../../src/memory/associativeMemory.js'
import { exponential, polynomial, rectifiedPolynomial, type HopfieldEnergy } from '../../src/memory/hopfieldEnergy.js'
import { HopfieldMemory } from '../../src/memory/hopfieldMemory.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { normalCumulative } from '../../src/theory/normal.js'
import { hamming } from '../../src/words/distance.js'
import {
  equalWords, randomWord, withFlips, wordFromBits, wordToBits, wordToSigned, type Word,
} from '../../src/words/word.js'

const written = fc.record({
  bits: fc.integer({ min: 1, max: 40 }), seed: fc.nat(9999),
  writes: fc.array(fc.record({ auto: fc.boolean(), strength: fc.constantFrom(1, 1, 2, -1) }), { maxLength: 8 }),
})

test('the classical memory reads the sign of W·cue, W = Σ data·addressᵀ with a diagonal of zeros; a tie keeps', (t) => {
  const seen = { ties: 0, decided: 0 }
  fc.assert(fc.property(written, ({ bits, seed, writes }) => {
    const { uint32 } = stream(seed, 'words')
    const memory = new HopfieldMemory(bits)
    const matrix = Array.from({ length: bits }, () => Array<number>(bits).fill(0))
    for (const { auto, strength } of writes) {
      const address = randomWord(bits, uint32)
      const data = auto ? address : randomWord(bits, uint32)
      memory.write(address, data, strength)
      const [asks, says] = [wordToSigned(address), wordToSigned(data)]
      matrix.forEach((row, to) => says.forEach((_, from) => {
        if (to !== from) row[from]! += strength * says[to]! * asks[from]!
      }))
    }
    const cue = randomWord(bits, uint32)
    const state = wordToSigned(cue)
    const expected = wordToBits(cue).map((bit, to) => {
      const field = matrix[to]!.reduce((sum, weight, from) => sum + weight * state[from]!, 0)
      seen[field === 0 ? 'ties' : 'decided']++
      return field === 0 ? bit : field > 0 ? 1 : 0
    })
    t.deepEqual(memory.read(cue), wordFromBits(expected))
  }), { seed: 1, numRuns: 200 })
  t.true(seen.ties > 200 && seen.decided > 1000, JSON.stringify(seen))
})

test('a modern memory gives each bit the value that lowers the energy, the other bits being those of the cue', (t) => {
  let compared = 0
  const energies: readonly (readonly [HopfieldEnergy, (overlap: number) => number])[] = [
    [polynomial(3), (x) => x * x * x], [rectifiedPolynomial(4), (x) => (x > 0 ? x * x * x * x : 0)],
    [exponential, Math.exp],
  ]
  fc.assert(fc.property(written, fc.constantFrom(...energies), ({ bits, seed, writes }, [energy, plain]) => {
    const { uint32 } = stream(seed, 'words')
    const memory = new HopfieldMemory(bits, energy)
    const stored = writes.map(() => randomWord(bits, uint32))
    for (const word of stored) memory.write(word, word)
    const cue = randomWord(bits, uint32)
    const energyOf = (word: Word) => -stored.reduce((sum, one) => sum + plain(bits - 2 * hamming(one, word)), 0)
    const answer = wordToBits(memory.read(cue))
    wordToBits(cue).forEach((bit, index) => {
      const [here, there] = [energyOf(cue), energyOf(withFlips(cue, [index]))]
      if (Math.abs(here - there) <= 1e-9 * Math.abs(here)) return
      compared++
      t.is(answer[index], here < there ? bit : 1 - bit)
    })
  }), { seed: 1, numRuns: 300 })
  t.true(compared > 3000, String(compared))
})

test('n = 1000, m = 100: the error of one read from distance x is n·Φ(−(1 − 2x/n)·√(n/m))', (t) => {
  const { uint32 } = stream(1, 'capacity')
  const memory = new HopfieldMemory(1000)
  const words = Array.from({ length: 100 }, () => randomWord(1000, uint32))
  for (const word of words) memory.write(word, word)
  for (const flips of [0, 100, 200, 300, 400]) {
    const errors = words.map((word) => hamming(memory.read(withFlips(word, distinctBelow(1000, flips, uint32))), word))
    const mean = errors.reduce((sum, error) => sum + error, 0) / 100
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 99)
    const expected = 1000 * normalCumulative(-(1 - (2 * flips) / 1000) * Math.sqrt(10))
    const margin = 4 * (deviation / 10) + 0.02 * expected
    t.true(Math.abs(mean - expected) <= margin, `${flips}: ${mean}, expected ${expected}`)
  }
})

test('64 words of 64 bits: the exponential energy keeps them all, the quadratic one few', (t) => {
  const { uint32 } = stream(2, 'many')
  const words = Array.from({ length: 64 }, () => randomWord(64, uint32))
  const kept = (energy?: HopfieldEnergy): number => {
    const memory = new HopfieldMemory(64, energy)
    for (const word of words) memory.write(word, word)
    const recalled = (word: Word) => recall(memory, withFlips(word, [3, 30, 60]), 20, equalWords).steps.at(-1)!
    return words.filter((word) => equalWords(recalled(word), word)).length
  }
  t.is(kept(exponential), 64)
  t.true(kept() < 10)
})

test('an empty memory is silent, and strengths that are no numbers are refused', (t) => {
  const memory = new HopfieldMemory(3)
  const cue = wordFromBits([1, 0, 1])
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  t.throws(() => memory.write(cue, cue, NaN), { message: 'strength NaN is no finite number' })
  t.throws(() => memory.read(wordFromBits([1])), { instanceOf: RangeError })
})
