import test from 'ava'
import * as fc from 'fast-check'
import { realAttention } from '../../../src/memory/patterns/realAttention.js'
import { unit } from '../../../src/memory/patterns/realVectors.js'
import { VectorAttention } from '../../../src/memory/vectorAttention.js'
import { stream } from '../../../src/random/stream.js'

const sizes = fc.tuple(
  fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(0.5, 4, 60, 1e5),
  fc.constantFrom(0, 1, 2), fc.nat(999))

test('answers are those of a memory to the last bit, over several batches, with any strengths', (t) => {
  fc.assert(fc.property(sizes, ([dimensions, count, beta, strength, seed]) => {
    const { next } = stream(seed, 'vectors')
    const vector = (): Float64Array => Float64Array.from({ length: dimensions }, () => 2 * next() - 1)
    const memory = new VectorAttention(dimensions, beta)
    const stored = Array.from({ length: count }, (_, index) =>
      ({ address: vector(), data: vector(), strength: strength === 1 ? 1 : strength * (0.5 - (index % 3)) }))
    for (const { address, data, strength } of stored) memory.write(address, data, strength)
    const cues = [...Array.from({ length: 67 }, vector), stored[0]!.address]
    const read = realAttention(dimensions, beta, {
      addresses: stored.map(({ address }) => unit(address)), values: stored.map(({ data }) => data),
      strengths: stored.map(({ strength }) => strength),
    })
    t.deepEqual(read(cues), cues.map((cue) => memory.read(cue)))
  }), { seed: 1, numRuns: 120 })
})
