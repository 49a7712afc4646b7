import test from 'ava'
import type { MemoryCircuit } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { InputError } from '../../src/errors/inputError.js'
import type { Volley } from '../../src/engine/volley.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { sdmOf } from '../../src/levels/sdmOfCircuit.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { hamming } from '../../src/words/distance.js'
import { equalWords, randomWord, withFlips, type Word } from '../../src/words/word.js'
import { smallCircuit, ungatedCircuit } from './smallCircuit.js'

const words = (bits: number, count: number, name = 'words'): Word[] => {
  const { uint32 } = stream(1, name)
  return Array.from({ length: count }, () => randomWord(bits, uint32))
}

/** 64 bits, 4 claws that must all match: one granule cell in 16 is active. */
const memoryOf = (settings: readonly string[] = [], granule = 1600): { memory: CircuitMemory; circuit: MemoryCircuit } => {
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
  const held = meanActive(memoryOf(['presentation.volleys=2']).memory, shown)
  const free = meanActive(memoryOf([...silenced, 'presentation.volleys=2']).memory, shown)
  t.is(held, one)
  t.true(free > 4 * one, `${one}, then ${free}`)
})

/** How often granule cells fire in presentations of words, and how many of them do. */
function granuleSpikes(settings: readonly string[], shown: readonly Word[]): { spikes: number; cells: number } {
  let spikes = 0
  const network = buildNetwork(smallCircuit(64, 4, 4, 400, settings), 1)
  const memory = new CircuitMemory(network, ({ population, cells }) => {
    if (population === 'granule') spikes += cells.length
  })
  const cells = shown.reduce((sum, word) => sum + memory.activate(word).length, 0)
  return { spikes, cells }
}

test('Golgi inhibition lets a granule cell fire once in a burst, however few others fire', (t) => {
  const shown = words(64, 12)
  const burst = ['presentation.volleys=6', 'presentation.jitter=0 ms']
  const held = granuleSpikes(burst, shown)
  t.is(held.spikes, held.cells)
  const refractoryForLonger = granuleSpikes([...burst, 'populations.granule.refractoryPeriod=2 ms'], shown)
  t.true(refractoryForLonger.spikes > 1.2 * held.spikes, 'inhibition that comes too early is lost')
})

for (const jitter of ['0 ms', '0.2 ms']) {
  test(`a word that comes as a burst with jitter of ${jitter} is written and read as if it came once`, (t) => {
    const { memory, circuit } = memoryOf(['presentation.volleys=3', `presentation.jitter=${jitter}`])
    const sdm = sdmOf(buildNetwork(circuit, 1))
    const stored = words(64, 15)
    for (const word of stored) {
      memory.write(word, word)
      sdm.write(word, word)
    }
    const random = stream(1, 'burst')
    let wrong = 0
    for (const word of stored) {
      const cue = withFlips(word, distinctBelow(64, 10, random.uint32))
      const answer = sdm.read(cue)
      t.deepEqual(memory.read(cue), answer)
      wrong += hamming(answer, word)
    }
    t.true(wrong > 0, 'so many words that reading is not trivial')
  })
}

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

/** What 20 stored words of 64 bits do in a circuit: read and active at cues with 15 % of bits flipped. */
function recalled(circuit: MemoryCircuit) {
  const memory = new CircuitMemory(buildNetwork(circuit, 1))
  const stored = words(64, 20)
  for (const word of stored) memory.write(word, word)
  const random = stream(1, 'cues')
  const cues = stored.map((word) => withFlips(word, distinctBelow(64, 10, random.uint32)))
  const read = cues.map((cue) => memory.read(cue))
  const active = cues.map((cue) => [...memory.activate(cue)])
  const wrong = read.reduce((sum, word, index) => sum + hamming(word, stored[index]!), 0)
  return { read, active, wrong: wrong / (64 * stored.length), weights: [...memory.engine.weights('parallelToPurkinje')] }
}
const jittered = (jitter: string): MemoryCircuit => smallCircuit(64, 4, 4, 1600, [`presentation.jitter=${jitter}`])

test('jitter of 0.1 and 0.2 ms changes nothing: not the active cells, not the weights, not the words read', (t) => {
  const exact = recalled(jittered('0 ms'))
  t.true(exact.wrong > 0.01, `${exact.wrong} of the bits are wrong without jitter: the memory is quite full`)
  t.deepEqual(recalled(jittered('0.1 ms')), exact)
  t.deepEqual(recalled(jittered('0.2 ms')), exact)
})

test('jitter of 0.5 ms makes few other granule cells fire, which leaves the error as it is', (t) => {
  const exact = recalled(jittered('0 ms'))
  const some = recalled(jittered('0.5 ms'))
  t.deepEqual(recalled(jittered('0.5 ms')), some)
  t.true(othersActive(some, exact) < 0.01)
  t.true(Math.abs(some.wrong - exact.wrong) < 0.005, `${exact.wrong}, then ${some.wrong}`)
})

test('jitter of 1 ms is too much for a gate 2 ms after the mean: one spike in 44 comes after it', (t) => {
  t.true(othersActive(recalled(jittered('1 ms')), recalled(jittered('0 ms'))) > 0.05)
})

/** Granule cells active in one and not in the other, as a fraction of those active in the other. */
function othersActive({ active }: { active: number[][] }, { active: exact }: { active: number[][] }): number {
  const differing = active.flatMap((cells, index) => {
    const expected = new Set(exact[index])
    const found = new Set(cells)
    return [...cells.filter((cell) => !expected.has(cell)), ...exact[index]!.filter((cell) => !found.has(cell))]
  })
  return differing.length / exact.flat().length
}

test('without a gate, jitter of one tick costs words: Purkinje cells fire on the first parallel fibres', (t) => {
  const ungated = (jitter: string) => recalled(ungatedCircuit(64, 4, 1600, [`presentation.jitter=${jitter}`]))
  const exact = ungated('0 ms')
  t.deepEqual(exact.read, recalled(jittered('0 ms')).read)
  const spread = ungated('0.1 ms')
  t.deepEqual(spread.active, exact.active)
  t.deepEqual(spread.weights, exact.weights)
  t.true(spread.wrong > exact.wrong + 0.1, `${exact.wrong}, then ${spread.wrong}`)
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

test('a probe is called after every tick of a presentation, and changes nothing', (t) => {
  const { memory, circuit } = memoryOf()
  const plain = memoryOf().memory
  const [word] = words(64, 1) as [Word]
  const ticks: number[] = []
  memory.afterTick = (tick) => ticks.push(tick)
  memory.write(word, word)
  plain.write(word, word)
  t.deepEqual(ticks, Array.from({ length: circuit.presentation.periodTicks }, (_, tick) => tick))
  t.deepEqual(memory.engine.snapshot(), plain.engine.snapshot())
})
