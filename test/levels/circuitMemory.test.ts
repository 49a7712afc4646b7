import test from 'ava'
import type { Circuit } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { InputError } from '../../src/errors/inputError.js'
import type { Volley } from '../../src/engine/volley.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { sdmOf } from '../../src/levels/openLevel.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'
import { equalWords, randomWord, withFlips, type Word } from '../../src/words/word.js'
import { smallCircuit } from './smallCircuit.js'

const words = (bits: number, count: number, name = 'words'): Word[] => {
  const { uint32 } = stream(1, name)
  return Array.from({ length: count }, () => randomWord(bits, uint32))
}

/** 64 bits, 4 claws that must all match: one granule cell in 16 is active. */
const memoryOf = (settings: readonly string[] = [], granule = 1600): { memory: CircuitMemory; circuit: Circuit } => {
  const circuit = smallCircuit(64, 4, 4, granule, settings)
  return { circuit, memory: new CircuitMemory(buildNetwork(circuit, 1)) }
}

/** Mean number of granule cells that fire in a presentation of each word. */
const meanActive = (memory: CircuitMemory, shown: readonly Word[]): number =>
  shown.reduce((sum, word) => sum + memory.activate(word).length, 0) / shown.length

test('each call is one presentation, and simulated time goes on', (t) => {
  const { memory, circuit } = memoryOf()
  const { periodTicks } = circuit.presentation
  const [address, data] = words(64, 2) as [Word, Word]
  memory.write(address, data)
  t.is(memory.engine.now, periodTicks)
  memory.read(address)
  memory.activate(address)
  t.is(memory.engine.now, 3 * periodTicks)
  memory.weights(address, [data, address])
  t.is(memory.engine.now, 6 * periodTicks)
  memory.engine.assertConservation()
})

test('reading and activating learn nothing; writing does', (t) => {
  const { memory } = memoryOf()
  const [address, data] = words(64, 2) as [Word, Word]
  memory.write(address, data)
  const before = memory.engine.weights('parallelToPurkinje').slice()
  memory.read(address)
  memory.activate(address)
  t.deepEqual(memory.engine.weights('parallelToPurkinje'), before)
  memory.write(address, data, -1)
  t.true(memory.engine.weights('parallelToPurkinje').every((weight) => weight === 32))
})

test('hetero-associations written along a sequence bring back its next word at every read', (t) => {
  const { memory } = memoryOf()
  const sequence = words(64, 5, 'sequence')
  for (let place = 0; place < 4; place++) memory.write(sequence[place]!, sequence[place + 1]!)
  let word = withFlips(sequence[0]!, [3, 40, 41])
  for (let place = 1; place < 5; place++) {
    word = memory.read(word)
    t.true(equalWords(word, sequence[place]!), `word ${place}`)
  }
})

test('every volley of every population is given, in order of time', (t) => {
  const volleys: Volley[] = []
  const circuit = smallCircuit(64, 4, 4, 1600)
  const memory = new CircuitMemory(buildNetwork(circuit, 1), (volley) => volleys.push(volley))
  const [address, data] = words(64, 2) as [Word, Word]
  memory.write(address, data)
  memory.read(address)
  t.deepEqual([...new Set(volleys.map(({ population }) => population))].sort(),
    circuit.populations.map(({ name }) => name).sort())
  t.true(volleys.every(({ tick }, index) => index === 0 || tick >= volleys[index - 1]!.tick))
  const counts = circuit.populations.map(({ name }) =>
    volleys.reduce((sum, { population, cells }) => sum + (population === name ? cells.length : 0), 0))
  t.deepEqual(counts, memory.engine.counters.spikes)
})

test('Golgi inhibition holds the active fraction at that of one volley when a word comes as a burst', (t) => {
  const shown = words(64, 6)
  const once = memoryOf().memory
  const held = memoryOf(['presentation.volleys=4']).memory
  for (const word of shown) t.deepEqual(held.activate(word), once.activate(word))
  const active = meanActive(once, shown)
  t.true(Math.abs(active - 100) < 20, `${active} of 1600`)
})

test('without Golgi inhibition a burst makes many more granule cells fire', (t) => {
  const shown = words(64, 6)
  const silenced = ['projections.golgiToGranule.weight=0 mV']
  const one = meanActive(memoryOf(silenced).memory, shown)
  t.is(one, meanActive(memoryOf().memory, shown))
  const two = meanActive(memoryOf([...silenced, 'presentation.volleys=2']).memory, shown)
  const four = meanActive(memoryOf([...silenced, 'presentation.volleys=4']).memory, shown)
  t.true(two > 3 * one, `${one}, then ${two}`)
  t.true(four > two, `${two}, then ${four}`)
})

test('a word that comes as a burst is read from its first volley, where reading ends before the second one', (t) => {
  const settings = ['presentation.volleys=3', 'presentation.readEnd=8 ms']
  const { memory, circuit } = memoryOf(settings)
  const sdm = sdmOf(buildNetwork(circuit, 1))
  const stored = words(64, 5)
  for (const word of stored) {
    memory.write(word, word)
    sdm.write(word, word)
  }
  const random = stream(1, 'burst')
  for (const word of stored) {
    const cue = withFlips(word, distinctBelow(64, 8, random.uint32))
    t.deepEqual(memory.read(cue), sdm.read(cue))
  }
})

test('a presentation that uses up the cells that subtract the mean is counted, as its word may be wrong', (t) => {
  const few = ['populations.interneuron.count=40']
  const { memory, circuit } = memoryOf(few)
  const sdm = sdmOf(buildNetwork(circuit, 1))
  const stored = words(64, 5)
  for (const word of stored) {
    memory.write(word, word)
    sdm.write(word, word)
  }
  t.is(memory.inhibitionCeilings, 5)
  const wrong = stored.reduce((sum, word) => sum + hamming(memory.read(word), sdm.read(word)), 0)
  t.is(memory.inhibitionCeilings, 10)
  t.true(wrong > 0)
  const { memory: enough } = memoryOf()
  for (const word of stored) enough.write(word, word)
  t.is(enough.inhibitionCeilings, 0)
})

test('jitter of one tick leaves the active granule cells as they are, the same at every run, but costs the read word',
  (t) => {
    const stored = words(64, 3)
    const run = (seed: number, jitter: string) => {
      const circuit = smallCircuit(64, 4, 4, 1600, [`presentation.jitter=${jitter}`])
      const memory = new CircuitMemory(buildNetwork(circuit, seed))
      for (const word of stored) memory.write(word, word)
      const active = stored.map((word) => [...memory.activate(word)])
      const errors = stored.reduce((sum, word) => sum + hamming(memory.read(word), word), 0)
      return { active, errors, weights: [...memory.engine.weights('parallelToPurkinje')] }
    }
    const exact = run(1, '0 ms')
    const jittered = run(1, '0.1 ms')
    t.deepEqual(run(1, '0.1 ms'), jittered)
    t.deepEqual(jittered.active, exact.active)
    t.deepEqual(jittered.weights, exact.weights)
    t.is(exact.errors, 0)
    t.true(jittered.errors > 0, 'Purkinje cells fire on the first parallel fibres, before the others are in')
  })

test('words of another length and strengths between integers are refused before time goes on', (t) => {
  const { memory } = memoryOf()
  const [word] = words(64, 1) as [Word]
  const [short] = words(63, 1) as [Word]
  const wrong = { instanceOf: RangeError, message: 'a word of 63 bits in a memory of 64' }
  t.throws(() => memory.write(short, word), wrong)
  t.throws(() => memory.write(word, short), wrong)
  t.throws(() => memory.read(short), wrong)
  t.throws(() => memory.activate(short), wrong)
  t.throws(() => memory.write(word, word, 0.5), { instanceOf: InputError, message: /learning\.gain: found 0\.5/ })
  t.is(memory.engine.now, 0)
})
