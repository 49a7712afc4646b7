import test from 'ava'
import * as fc from 'fast-check'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { recall } from '../../src/memory/associativeMemory.js'
import { SdmMemory, type HardLocations, type SdmOptions } from '../../src/memory/sdmMemory.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'
import { equalWords, randomWord, withFlips, wordFromBits, wordToBits, type Word } from '../../src/words/word.js'

/** Plain arrays of numbers, straight from the book: bits of addresses, counters, sums. */
class PlainMemory {
  readonly counters: number[][]
  readonly #active: (cue: number[]) => boolean[]
  readonly #min: number
  readonly #max: number

  constructor(locations: number, bits: number, active: (cue: number[]) => boolean[], min: number, max: number) {
    this.counters = Array.from({ length: locations }, () => Array<number>(bits).fill(0))
    this.#active = active
    this.#min = min
    this.#max = max
  }

  activate(cue: number[]): number[] {
    return this.#active(cue).flatMap((active, location) => (active ? [location] : []))
  }

  write(address: number[], data: number[], strength: number): void {
    for (const location of this.activate(address)) {
      this.counters[location] = this.counters[location]!.map((counter, bit) =>
        Math.max(this.#min, Math.min(this.#max, counter + (data[bit] === 1 ? strength : -strength))))
    }
  }

  read(cue: number[]): number[] {
    const active = this.activate(cue)
    if (active.length === 0) return cue
    return cue.map((_, bit) => (active.reduce((sum, location) => sum + this.counters[location]![bit]!, 0) > 0 ? 1 : 0))
  }
}

interface Design {
  readonly bits: number
  readonly locations: HardLocations
  readonly active: (cue: number[]) => boolean[]
}

const dense: fc.Arbitrary<Design> = fc.record({
  bits: fc.integer({ min: 1, max: 70 }), count: fc.integer({ min: 1, max: 40 }), radius: fc.nat(35), seed: fc.nat(999),
}).map(({ bits, count, radius, seed }) => {
  const { uint32 } = stream(seed, 'addresses')
  const rows = Array.from({ length: count }, () => randomWord(bits, uint32))
  return {
    bits, locations: { kind: 'dense', radius, addresses: Uint32Array.from(rows.flatMap(({ packed }) => [...packed])) },
    active: (cue) => rows.map((row) => hamming(row, wordFromBits(cue)) <= radius),
  }
})

const selectedCoordinates: fc.Arbitrary<Design> = fc.record({
  bits: fc.integer({ min: 1, max: 70 }), count: fc.integer({ min: 1, max: 40 }), claws: fc.integer({ min: 1, max: 5 }),
  threshold: fc.integer({ min: 1, max: 5 }), seed: fc.nat(999),
}).map(({ bits, count, claws, threshold, seed }) => {
  const { below } = stream(seed, 'claws')
  const rows = Array.from({ length: count }, () => Array.from({ length: claws }, () => below(2 * bits)))
  return {
    bits,
    locations: {
      kind: 'selected-coordinate', claws: Uint16Array.from(rows.flat()), clawsPerLocation: claws, threshold,
    },
    active: (cue) => rows.map((row) =>
      row.filter((fibre) => (fibre < bits ? cue[fibre] === 1 : cue[fibre - bits] === 0)).length >= threshold),
  }
})

const plainOf = (of: Word): number[] => [...wordToBits(of)]

test('writes, reads, sums and activation are those of plain arrays, in both designs, up to saturation', (t) => {
  const seen = { active: 0, silent: 0 }
  const writes = fc.array(fc.record({ pick: fc.nat(3), strength: fc.integer({ min: -3, max: 4 }) }), { maxLength: 12 })
  const range = fc.tuple(fc.integer({ min: -6, max: 0 }), fc.integer({ min: 1, max: 6 }))
  fc.assert(fc.property(fc.oneof(dense, selectedCoordinates), writes, range, (design, made, [min, max]) => {
    const { bits, locations, active } = design
    const { uint32 } = stream(bits, 'words')
    const words = Array.from({ length: 5 }, () => randomWord(bits, uint32))
    const memory = new SdmMemory(bits, locations, min, max)
    const plain = new PlainMemory(memory.locations, bits, active, min, max)
    for (const { pick, strength } of made) {
      memory.write(words[pick]!, words[pick + 1]!, strength)
      plain.write(plainOf(words[pick]!), plainOf(words[pick + 1]!), strength)
    }
    for (const word of words) {
      const expected = plain.activate(plainOf(word))
      seen[expected.length > 0 ? 'active' : 'silent']++
      t.deepEqual([...memory.activate(word)], expected)
      t.deepEqual([...memory.sums(word)], Array.from({ length: bits }, (_, bit) =>
        expected.reduce((sum, location) => sum + plain.counters[location]![bit]!, 0)))
      t.deepEqual(plainOf(memory.read(word)), plain.read(plainOf(word)))
    }
    t.deepEqual(memory.readMany(words), words.map((word) => memory.read(word)))
  }), { seed: 1, numRuns: 150 })
  t.true(seen.active > 200 && seen.silent > 50, JSON.stringify(seen))
})

/** One location that is active for every word. */
const always: HardLocations = { kind: 'dense', addresses: Uint32Array.of(0), radius: 4 }
const word = (text: string): Word => wordFromBits([...text].map(Number))

test('a tie reads 0, and an empty memory reads zeros', (t) => {
  const memory = new SdmMemory(4, always, -8, 8)
  t.deepEqual(memory.read(word('1111')), word('0000'))
  memory.write(word('0000'), word('1100'))
  memory.write(word('0000'), word('1010'))
  t.deepEqual([...memory.sums(word('0110'))], [2, 0, 0, -2])
  t.deepEqual(memory.read(word('0110')), word('1000'))
})

test('a write at one address is read back there without an error, and a write of strength −1 takes it away', (t) => {
  const { uint32 } = stream(1, 'one')
  const addresses = Uint32Array.from({ length: 4 * 500 }, uint32)
  const memory = new SdmMemory(128, { kind: 'dense', addresses, radius: 60 }, -100, 100)
  const [address, data] = [randomWord(128, uint32), randomWord(128, uint32)]
  memory.write(address, data)
  t.deepEqual(memory.read(address), data)
  memory.write(address, data, -1)
  t.true(memory.sums(address).every((sum) => sum === 0))
})

test('what a memory gives out does not change with what it does later', (t) => {
  const memory = new SdmMemory(4, always, -8, 8)
  memory.write(word('0000'), word('1100'))
  const sums = memory.sums(word('0000'))
  const active = memory.activate(word('0000'))
  memory.write(word('0000'), word('0011'))
  memory.read(word('1010'))
  t.deepEqual([...sums], [1, 1, -1, -1])
  t.deepEqual([...active], [0])
})

test('strengths that counters cannot take, and words of another length, are refused', (t) => {
  const memory = new SdmMemory(4, always, -8, 8)
  const store = (strength: number) => () => memory.write(word('0000'), word('0000'), strength)
  t.throws(store(0.5), { message: 'strength 0.5 is no integer, but counters are' })
  t.throws(store(32_768), { message: 'strength 32768 is beyond ±32767' })
  memory.write(word('0000'), word('0011'), 32_767)
  t.deepEqual([...memory.sums(word('0000'))], [-8, -8, 8, 8])
  const wrong = { instanceOf: RangeError, message: 'a word of 5 bits in a memory of 4' }
  t.throws(() => memory.write(word('00000'), word('0000')), wrong)
  t.throws(() => memory.write(word('0000'), word('00000')), wrong)
  for (const act of ['read', 'sums', 'activate'] as const) t.throws(() => memory[act](word('00000')), wrong)
})

const saturating = fc.record({
  bits: fc.integer({ min: 1, max: 70 }), seed: fc.nat(999), radius: fc.integer({ min: 1, max: 40 }),
  writes: fc.array(fc.record({ pick: fc.nat(4), strength: fc.integer({ min: -2, max: 3 }) }), { maxLength: 15 }),
})

/** A memory of 60 random locations after some writes, and the five words that were written. */
function afterWrites(
  { bits, seed, radius, writes }: (typeof saturating) extends fc.Arbitrary<infer Value> ? Value : never,
  counterMax: number, options: SdmOptions,
): { memory: SdmMemory; words: Word[] } {
  const { uint32, key } = stream(seed, 'words')
  const words = Array.from({ length: 6 }, () => randomWord(bits, uint32))
  const memory = new SdmMemory(bits, { kind: 'random', count: 60, radius, key }, -counterMax, counterMax, options)
  for (const { pick, strength } of writes) memory.write(words[pick]!, words[pick + 1]!, strength)
  return { memory, words }
}

test('counters of ±1 and counts of ones and writes read the same words with the same sums, ties included', (t) => {
  let ties = 0
  fc.assert(fc.property(saturating, (made) => {
    const signed = afterWrites(made, 1000, { convention: 'signed' })
    const zeroOne = afterWrites(made, 1000, { convention: 'zero-one' })
    for (const cue of signed.words) {
      t.deepEqual(zeroOne.memory.sums(cue), signed.memory.sums(cue))
      t.deepEqual(zeroOne.memory.readDetailed(cue), signed.memory.readDetailed(cue))
      if (signed.memory.activate(cue).length > 0) ties += signed.memory.sums(cue).filter((sum) => sum === 0).length
    }
  }), { seed: 1, numRuns: 100 })
  t.true(ties > 500, String(ties))
})

test('the SIMD kernels and the plain ones store and read the same, on counters of 8 and of 16 bits', (t) => {
  fc.assert(fc.property(saturating, fc.constantFrom(2, 100, 127, 128, 3000), (made, counterMax) => {
    const simd = afterWrites(made, counterMax, {})
    const plain = afterWrites(made, counterMax, { kernelsOf: createReferenceKernels })
    for (const cue of simd.words) {
      t.deepEqual(plain.memory.sums(cue), simd.memory.sums(cue))
      t.deepEqual(plain.memory.readDetailed(cue), simd.memory.readDetailed(cue))
    }
  }), { seed: 1, numRuns: 100 })
})

test('a cue that activates nothing is returned unchanged, and said to activate nothing', (t) => {
  const memory = new SdmMemory(4, { kind: 'dense', addresses: Uint32Array.of(0), radius: 2, readRadius: 1 }, -8, 8)
  memory.write(word('1100'), word('0110'))
  t.deepEqual(memory.readDetailed(word('0001')), { word: word('0110'), active: 1 })
  const silent = word('1100')
  t.deepEqual(memory.readDetailed(silent), { word: silent, active: 0 })
  t.deepEqual([...memory.activate(silent)], [0])
  t.deepEqual([...memory.activate(silent, 'read')], [])
})

test('sums of a read are added to those there are', (t) => {
  const memory = new SdmMemory(4, always, -8, 8)
  memory.write(word('0000'), word('1100'), 3)
  const sums = Float64Array.of(1, 1, 1, 1)
  t.is(memory.addSums(word('1111'), sums), 1)
  t.deepEqual([...sums], [4, 4, -2, -2])
})

// The majority of nine such copies errs on 256·P(Binomial(9, 0.2) ≥ 5) = 5 bits, so the prototype itself is not stored.
test('from nine copies of a 256-bit prototype with a fifth of the bits flipped a tenth one is cleaned up', (t) => {
  const { uint32, key } = stream(1, 'prototype')
  const memory = new SdmMemory(256, { kind: 'random', count: 10_000, radius: 108, key }, -128, 127)
  const prototype = randomWord(256, uint32)
  const copy = (): Word => withFlips(prototype, distinctBelow(256, 51, uint32))
  for (let written = 0; written < 9; written++) {
    const noisy = copy()
    memory.write(noisy, noisy)
  }
  const { steps } = recall(memory, copy(), 3, equalWords)
  t.true(steps.every((step) => hamming(step, prototype) <= 10), String(steps.map((step) => hamming(step, prototype))))
})
