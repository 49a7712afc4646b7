import test from 'ava'
import * as fc from 'fast-check'
import { SdmMemory, type HardLocations } from '../../src/memory/sdmMemory.js'
import { hamming } from '../../src/words/distance.js'
import { randomWord, wordFromBits, wordToBits, type Word } from '../../src/words/word.js'
import { stream } from '../../src/random/stream.js'

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
