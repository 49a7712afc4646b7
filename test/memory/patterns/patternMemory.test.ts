import test from 'ava'
import * as fc from 'fast-check'
import { sharedCount } from '../../../src/levels/levelMemory.js'
import { vectorMemory, wordMemory } from '../../../src/memory/patterns/patternMemory.js'
import { hyperplanes, selectedCoordinates, type HardLocations } from '../../../src/memory/sdm/hardLocations.js'
import { SdmMemory } from '../../../src/memory/sdmMemory.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, wordFromBits, type Word } from '../../../src/words/word.js'

const word = (text: string): Word => wordFromBits([...text].map(Number))

/** Hard locations of the three designs from one set of numbers. */
function locationsOf(design: number, bits: number, count: number, loose: number, key: Uint32Array): HardLocations {
  if (design === 0) return { kind: 'random', count, key, radius: Math.floor(bits / 2) - 3 + loose }
  const clawsPerLocation = Math.min(3, bits)
  const make = design === 1 ? selectedCoordinates : hyperplanes
  return make({ count, bits, clawsPerLocation, threshold: Math.max(1, clawsPerLocation - (loose & 1)), key })
}

test('a memory of hard locations reads as its patterns do, weighed by the locations they share with the cue', (t) => {
  const seen = { silent: 0, active: 0 }
  fc.assert(fc.property(
    fc.nat(2), fc.integer({ min: 6, max: 70 }), fc.integer({ min: 1, max: 60 }), fc.nat(4), fc.nat(9999),
    fc.array(fc.record({ auto: fc.boolean(), strength: fc.constantFrom(1, 1, 2, -1, 3) }), { maxLength: 8 }),
    (design, bits, count, loose, seed, writes) => {
      const { uint32, key } = stream(seed, 'tiny')
      const neurons = new SdmMemory(bits, locationsOf(design, bits, count, loose, key), -32_768, 32_767)
      const patterns = wordMemory(bits, (cue, addresses) =>
        addresses.map((address) => sharedCount(neurons.activate(cue), neurons.activate(address))))
      for (const { auto, strength } of writes) {
        const address = randomWord(bits, uint32)
        const data = auto ? address : randomWord(bits, uint32)
        neurons.write(address, data, strength)
        patterns.write(address, data, strength)
      }
      for (let read = 0; read < 4; read++) {
        const cue = randomWord(bits, uint32)
        const sums = new Float64Array(bits)
        const taking = patterns.addSums(cue, sums)
        t.deepEqual([...neurons.sums(cue)], [...sums].map((sum) => sum + 0))
        seen[taking > 0 ? 'active' : 'silent']++
        if (taking > 0) t.deepEqual(neurons.read(cue), patterns.read(cue))
        else t.is(patterns.read(cue), cue)
      }
    }), { seed: 1, numRuns: 200 })
  t.true(seen.active > 200 && seen.silent > 50, JSON.stringify(seen))
})

test('a read takes the sum of the data by weight times strength; patterns without a weight take no part', (t) => {
  const memory = wordMemory(3, () => [0.5, 2, 0, 1])
  for (const [data, strength] of [['110', 1], ['101', 1], ['111', 9], ['001', -2]] as const) {
    memory.write(word('000'), word(data), strength)
  }
  const sums = Float64Array.of(0, 0, 10)
  t.is(memory.addSums(word('000'), sums), 3)
  t.deepEqual([...sums], [0.5 + 2 + 2, 0.5 - 2 + 2, 10 - 0.5 + 2 - 2])
  t.deepEqual(memory.readDetailed(word('000')), { word: word('110'), active: 3 })
  t.deepEqual([...memory.weightsOf(word('000'))], [0.5, 2, 0, 1])
})

test('real vectors are compared at length 1 and answered by the weighted mean of the data as they are', (t) => {
  const asked: number[][] = []
  const memory = vectorMemory(2, (cue, addresses) => {
    asked.push([...cue], ...addresses.map((address) => [...address]))
    return [1, 3]
  })
  const data = Float64Array.of(8, 0)
  memory.write(Float64Array.of(3, 4), data)
  memory.write(Float64Array.of(0, 2), Float64Array.of(0, 4))
  data.fill(99)
  t.deepEqual(memory.readDetailed(Float64Array.of(-5, 0)), { word: Float64Array.of(2, 3), active: 2 })
  t.deepEqual(asked, [[-1, 0], [0.6, 0.8], [0, 1]])
})

test('a cue from which no pattern has a weight is returned unchanged', (t) => {
  const memory = vectorMemory(2, (_, addresses) => new Float64Array(addresses.length))
  const cue = Float64Array.of(0, 7)
  t.deepEqual(memory.readDetailed(cue), { word: cue, active: 0 })
  memory.write(cue, cue)
  t.is(memory.read(cue), cue)
})

test('vectors of zeros, strengths that are no numbers and words of another length are refused', (t) => {
  const memory = vectorMemory(2, () => [])
  const fit = Float64Array.of(1, 1)
  t.throws(() => memory.write(new Float64Array(2), fit), { message: 'a vector of length 0 has no direction' })
  t.throws(() => memory.read(new Float64Array(2)), { message: 'a vector of length 0 has no direction' })
  t.throws(() => memory.read(Float64Array.of(NaN, 1)), { message: 'a vector of length NaN has no direction' })
  t.throws(() => memory.write(fit, fit, Infinity), { message: 'strength Infinity is no finite number' })
  t.throws(() => memory.write(fit, new Float64Array(3)), { instanceOf: RangeError })
  t.throws(() => memory.read(new Float64Array(3)), { instanceOf: RangeError })
})
