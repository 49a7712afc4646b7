import test, { type ExecutionContext } from 'ava'
import * as fc from 'fast-check'
import type { MemoryCircuit } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import type { Volley } from '../../src/engine/volley.js'
import { CircuitMemory } from '../../src/levels/circuitMemory.js'
import { openLevel } from '../../src/levels/openLevel.js'
import { sdmOf } from '../../src/levels/sdmOfCircuit.js'
import { distinctBelow, stream } from '../../src/random/stream.js'
import { cosine } from '../../src/words/distance.js'
import { randomWord, withFlips, wordToBits, type Word } from '../../src/words/word.js'
import { shippedCircuit, smallCircuit } from './smallCircuit.js'

const text = (word: Word): string => wordToBits(word).join('')

interface Case {
  readonly circuit: MemoryCircuit
  readonly seed: number
  /** Strength of each write. */
  readonly strengths: readonly number[]
}

const strengths = fc.array(fc.constantFrom(1, 1, 1, 2, -1), { minLength: 1, maxLength: 7 })

const selectedCoordinates = (settings: readonly string[]): fc.Arbitrary<Case> => fc.record({
  bits: fc.integer({ min: 8, max: 90 }), claws: fc.integer({ min: 1, max: 8 }), spare: fc.constantFrom(0, 0, 1, 2, 4),
  granule: fc.integer({ min: 10, max: 300 }), seed: fc.nat(1000), strengths,
}).map(({ bits, claws, spare, granule, ...rest }) =>
  ({ circuit: smallCircuit(bits, claws, Math.max(1, claws - spare), granule, settings), ...rest }))

const dense: fc.Arbitrary<Case> = fc.record({
  bits: fc.integer({ min: 6, max: 90 }), radius: fc.double({ min: 0.35, max: 0.5, noNaN: true }),
  granule: fc.integer({ min: 10, max: 300 }), seed: fc.nat(1000), strengths,
}).map(({ bits, radius, granule, ...rest }) => ({
  circuit: shippedCircuit('sdm-dense', [`memory.bits=${bits}`, `memory.threshold=${bits - Math.floor(radius * bits)}`,
    `populations.granule.count=${granule}`]), ...rest,
}))

/** What a property has seen, so that a test can tell whether it proved anything. */
interface Seen { active: number; silent: number; changed: number }

/** Writes the same words to both levels and compares everything that they can be asked. */
function demandEqual(t: ExecutionContext, { circuit, seed, strengths: ofWrites }: Case, seen: Seen): void {
  const { bits } = circuit.memory.design
  const network = buildNetwork(circuit, seed)
  const spiking = new CircuitMemory(network)
  const sdm = sdmOf(network)
  const random = stream(seed, 'test')
  const word = () => randomWord(bits, random.uint32)
  const near = (center: Word) => withFlips(center, distinctBelow(bits, random.below(1 + bits / 3 >>> 0), random.uint32))
  const written = ofWrites.map((strength) => ({ address: word(), data: word(), strength }))
  for (const { address, data, strength } of written) {
    spiking.write(address, data, strength)
    sdm.write(address, data, strength)
  }
  const { initialSteps } = circuit.projections.find(({ name }) => name === circuit.memory.counters)!.plasticity!
  for (const cue of [...written.flatMap(({ address }) => [address, near(address)]), word(), word()]) {
    const active = sdm.activate(cue)
    t.deepEqual(spiking.activate(cue), active)
    const weights = spiking.engine.weights(circuit.memory.counters)
    const drive = Array.from({ length: bits }, (_, bit) =>
      active.reduce((sum, location) => sum + weights[location * bits + bit]! - initialSteps, 0))
    t.deepEqual(drive, [...sdm.sums(cue)].map((sum) => 0 - sum))
    const answer = sdm.read(cue)
    t.is(text(spiking.read(cue)), text(answer))
    seen[active.length > 0 ? 'active' : 'silent']++
    if (text(answer) !== text(cue)) seen.changed++
  }
  t.is(spiking.inhibitionCeilings, 0)
  spiking.engine.assertConservation()
}

for (const [when, settings] of [
  ['without jitter', ['presentation.jitter=0 ms']],
  ['with jitter of 0.2 ms', ['presentation.jitter=0.2 ms']],
  ['in bursts of four volleys', ['presentation.jitter=0 ms', 'presentation.volleys=4']],
] as const) {
  test(`${when}, circuit and sdm activate the same locations, learn the same and read the same words`, (t) => {
    const seen: Seen = { active: 0, silent: 0, changed: 0 }
    const cases = selectedCoordinates(settings)
    fc.assert(fc.property(cases, (given) => demandEqual(t, given, seen)), { seed: 1, numRuns: 40 })
    t.true(seen.active > 200 && seen.silent > 20 && seen.changed > 200, JSON.stringify(seen))
  })
}

test('the same holds for the dense design, without jitter', (t) => {
  const seen: Seen = { active: 0, silent: 0, changed: 0 }
  fc.assert(fc.property(dense, (given) => demandEqual(t, given, seen)), { seed: 2, numRuns: 30 })
  t.true(seen.active > 150 && seen.changed > 150, JSON.stringify(seen))
})

test('a cue that activates nothing comes back unchanged from both', (t) => {
  const circuit = smallCircuit(60, 6, 6, 10)
  const network = buildNetwork(circuit, 5)
  const sdm = sdmOf(network)
  const spiking = new CircuitMemory(network)
  const random = stream(5, 'silent')
  const cue = randomWord(60, random.uint32)
  t.is(sdm.activate(cue).length, 0)
  t.deepEqual(spiking.activate(cue), new Uint32Array(0))
  t.is(spiking.read(cue), cue)
  t.is(sdm.read(cue), cue)
})

test('saturated weights end the equality, and only they: the circuit keeps all bounds', (t) => {
  const network = buildNetwork(smallCircuit(20, 1, 1, 30), 3)
  const spiking = new CircuitMemory(network)
  const random = stream(3, 'saturate')
  const word = randomWord(20, random.uint32)
  for (let count = 0; count < 40; count++) spiking.write(word, word)
  const active = [...spiking.activate(word)]
  const weights = spiking.engine.weights('parallelToPurkinje')
  const bits = wordToBits(word)
  for (const location of active) {
    t.deepEqual([...weights.subarray(location * 20, location * 20 + 20)], [...bits].map((bit) => (bit === 1 ? 0 : 63)))
  }
  t.is(text(spiking.read(word)), text(word))
})

test('the weight of a pattern is the number of shared locations, or exp(β cosine) at level attention', (t) => {
  const circuit = smallCircuit(40, 3, 3, 300)
  const random = stream(9, 'weights')
  const address = randomWord(40, random.uint32)
  const cues = [0, 4, 10, 40].map((distance) => withFlips(address, distinctBelow(40, distance, random.uint32)))
  const options = { beta: 2 }
  const sdm = openLevel(circuit, 'sdm', 4, options)
  const shared = cues.map((cue) => {
    const own = new Set(sdm.activate!(address))
    return sdm.activate!(cue).filter((location) => own.has(location)).length
  })
  t.deepEqual(sdm.weights(address, cues), shared)
  t.deepEqual(openLevel(circuit, 'circuit', 4, options).weights(address, cues), shared)
  t.true(shared[0]! > shared[1]! && shared[1]! > shared[2]! && shared[3] === 0)
  const attention = openLevel(circuit, 'attention', 4, options)
  t.is(attention.activate, undefined)
  attention.weights(address, cues).forEach((weight, index) => {
    t.true(Math.abs(weight - Math.exp(2 * cosine(address, cues[index]!))) < 1e-12)
  })
})

test('every level stores a word and gives it back from a noisy cue', (t) => {
  const circuit = smallCircuit(64, 3, 3, 2000)
  for (const level of ['circuit', 'sdm', 'attention'] as const) {
    const volleys: Volley[] = []
    const memory = openLevel(circuit, level, 1, { beta: 3, onVolley: (volley) => volleys.push(volley) })
    const random = stream(1, 'store')
    const words = Array.from({ length: 3 }, () => randomWord(64, random.uint32))
    for (const word of words) memory.write(word, word)
    const cue = withFlips(words[1]!, distinctBelow(64, 6, random.uint32))
    t.is(text(memory.read(cue)), text(words[1]!), level)
    t.is(memory.length, 64)
    t.is(volleys.length > 0, level === 'circuit')
  }
})

/** The first number of active granule cells that does not recruit just as many interneurons. */
function firstMiscount(circuit: MemoryCircuit): number | undefined {
  const { weightQuanta } = circuit.projections.find(({ name }) => name === 'parallelToInterneuron')!
  const thresholdQuanta = 15 * 65536
  const weights = [weightQuanta].flat()
  const recruited = (active: number) => weights.filter((weight) => active * weight >= thresholdQuanta).length
  return Array.from({ length: weights.length }, (_, index) => index + 1).find((active) => recruited(active) !== active)
}

test('as many interneurons are recruited as granule cells are active, up to 996', (t) => {
  t.is(firstMiscount(shippedCircuit('cerebellar-cortex')), undefined)
  t.is(firstMiscount(shippedCircuit('sdm-dense')), undefined)
  t.is(firstMiscount(shippedCircuit('cerebellar-cortex', ['populations.granule.count=400000'])), 997)
})
