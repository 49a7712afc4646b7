import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../../src/errors/inputError.js'
import { writeGraph } from '../../../src/memory/dynamics/writeGraph.js'
import { Mixture } from '../../../src/memory/cdam/mixture.js'
import { memoryGraph } from '../../../src/memory/graph/memoryGraph.js'
import { ring } from '../../../src/memory/graph/classicGraphs.js'
import { selectedCoordinates } from '../../../src/memory/sdm/hardLocations.js'
import { SdmMemory } from '../../../src/memory/sdmMemory.js'
import { WinnerSdm } from '../../../src/memory/winnerSdm.js'
import { stream } from '../../../src/random/stream.js'
import { randomWord, wordToSigned, type Word } from '../../../src/words/word.js'

const key = stream(1, 'writeGraph').key
const bits = 48

/** Memories with claws, with circles and with winners, none of which removes a mean. */
const memories = {
  claws: () => new SdmMemory(bits, selectedCoordinates({
    count: 500, bits, clawsPerLocation: 3, threshold: 3, key }), -32_768, 32_767),
  circles: () => new SdmMemory(bits, { kind: 'random', count: 500, radius: 20, key }, -32_768, 32_767),
  winners: () => new WinnerSdm(bits, { locations: 500, winners: 40, key, meanRemoved: false }),
}

const graphs = fc.record({
  directed: fc.boolean(), vertices: fc.integer({ min: 1, max: 7 }),
  ends: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 10 }),
}).map(({ directed, vertices, ends }) => memoryGraph({
  name: 'drawn', directed, vertices, edges: ends.map(([from, to]) => [from % vertices, to % vertices] as const),
}))

test('one read is one step of CDAM with shared locations in the place of the softmax, exactly', (t) => {
  fc.assert(fc.property(
    graphs, fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }), fc.constantFrom(...Object.keys(memories)),
    (graph, a, h, kind) => {
      const memory = memories[kind as keyof typeof memories]()
      const { uint32 } = stream(1, `words/${graph.vertices}`)
      const words = Array.from({ length: graph.vertices }, () => randomWord(bits, uint32))
      const setting = { graph, a, h, normalisation: 'none' } as const
      const { quantum } = writeGraph(memory, { ...setting, words, strengthMax: 1000 })
      const written = words.map((word) => memory.activate(word).slice())
      for (const cue of [...words, randomWord(bits, uint32)]) {
        const active = new Set(memory.activate(cue))
        const shared = Float64Array.from(written, (own) => own.filter((location) => active.has(location)).length)
        const recalled = new Float64Array(graph.vertices)
        new Mixture(setting, 0).apply(shared, recalled)
        const step = new Float64Array(bits)
        words.forEach((word, vertex) => wordToSigned(word).forEach((sign, bit) => {
          step[bit]! += sign * recalled[vertex]!
        }))
        t.deepEqual(Float64Array.from(memory.sums(cue), (sum) => sum + 0), step.map((sum) => Math.round(sum / quantum) + 0))
      }
    },
  ), { seed: 1, numRuns: 100 })
})

test('on a ring a, h/2 and h/2 become the smallest integers in proportion', (t) => {
  const found: [Word, Word, number | undefined][] = []
  const { uint32 } = stream(1, 'ring')
  const words = Array.from({ length: 5 }, () => randomWord(bits, uint32))
  const memory = {
    length: bits, read: (cue: Word) => cue,
    write: (address: Word, data: Word, strength?: number) => { found.push([address, data, strength]) },
  }
  t.deepEqual(writeGraph(memory, { graph: ring(5), words, a: -0.5, h: 1.5 }).quantum, 0.25)
  t.is(found.length, 15)
  t.deepEqual(new Set(found.map(([address, data, strength]) => (address === data ? `own ${strength}` : strength))),
    new Set(['own -2', 3]))
})

test('a word for each vertex is needed', (t) => {
  t.throws(() => writeGraph(memories.claws(), { graph: ring(5), words: [], a: 1, h: 0 }), { instanceOf: InputError })
})
