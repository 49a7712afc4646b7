import test from 'ava'
import { largestWeight, type Plasticity } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { readPlasticity } from '../../../src/circuit/reading/readPlasticity.js'
import { PlasticSynapses } from '../../../src/engine/plasticity/plasticSynapses.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, relay } from '../tinyCircuit.js'

const additive = boxPlasticity({
  weightStepQuanta: 1, weightBits: 8, initialSteps: 100, teacher: 'olive', potentiationSteps: 3, depressionSteps: 10,
  windowStartTicks: 0, windowEndTicks: 50,
})

/** Two sources onto three cells; source 1 has spiked at tick 10. */
function learning(changes: Partial<Plasticity> = {}) {
  const network = buildNetwork(
    circuitOf([relay('in', 2), lif('out', 3)], [plasticProjection('in', 'out', { ...additive, ...changes })]), 1)
  const part = network.connections[0]!
  if (part.kind !== 'plastic') throw new Error('not plastic')
  const synapses = new PlasticSynapses(part, network)
  return { part, synapses, weights: () => [...part.rows] }
}

test('weights start at their initial value, and nothing is learned before it is told to', (t) => {
  const { synapses, weights } = learning()
  synapses.arrive(Uint32Array.of(0, 1), 10)
  synapses.teach([0], 20)
  t.deepEqual(weights(), Array(6).fill(100))
  t.is(synapses.teacher, 'olive')
})

test('a projection that learns from the start does so with a gain of 1', (t) => {
  const { synapses, weights } = learning({ learnsFromStart: true })
  synapses.arrive(Uint32Array.of(1), 10)
  t.deepEqual(weights(), [100, 100, 100, 103, 103, 103])
})

test('the teacher changes the synapses of eligible sources onto the cells that it reaches', (t) => {
  const { synapses, weights } = learning()
  synapses.gain = 1
  synapses.arrive(Uint32Array.of(1), 10)
  synapses.teach([0, 2], 20)
  t.deepEqual(weights(), [100, 100, 100, 93, 103, 93])
  synapses.teach([], 20)
  synapses.teach([1], 61)
  t.deepEqual(weights(), [100, 100, 100, 93, 103, 93])
})

test('multiplicative changes lead to the bounds by a fraction of the way, rounded', (t) => {
  const { synapses, weights } = learning({
    potentiation: { kind: 'multiplicative', fraction: 0.1 }, depression: { kind: 'multiplicative', fraction: 0.5 },
  })
  synapses.gain = 1
  synapses.arrive(Uint32Array.of(1), 10)
  t.is(weights()[3], 100 + Math.round(0.1 * 155))
  synapses.teach([0], 20)
  t.is(weights()[3], 116 - Math.round(0.5 * 116))
})

test('a negative change, or a negative gain, turns the rule round', (t) => {
  const turned = learning({ potentiation: { kind: 'additive', steps: -3 }, depression: { kind: 'additive', steps: -10 } })
  turned.synapses.gain = 1
  turned.synapses.arrive(Uint32Array.of(1), 10)
  turned.synapses.teach([0], 20)
  t.deepEqual(turned.weights(), [100, 100, 100, 107, 97, 97])
  const gained = learning()
  gained.synapses.gain = -1
  gained.synapses.arrive(Uint32Array.of(1), 10)
  gained.synapses.teach([0], 20)
  t.deepEqual(gained.weights(), turned.weights())
})

test('weights are stored in 16 bits up to 15 of them, and in 32 above', (t) => {
  for (const [weightBits, kind] of [[15, Int16Array], [16, Int32Array], [31, Int32Array]] as const) {
    const { part, synapses, weights } = learning({ weightBits, initialSteps: largestWeight({ weightBits }) - 1 })
    t.is(part.rows.constructor, kind)
    synapses.gain = 1
    synapses.arrive(Uint32Array.of(1), 10)
    t.deepEqual(weights().slice(2, 4), [2 ** weightBits - 2, 2 ** weightBits - 1])
  }
})

const { potentiation, depression, weightBits } = readPlasticity(
  { weightStep: '1 mV', initialSteps: 0, teacher: 'olive', preset: 'yamazaki-nagao-2012' }, 'p', {}, 1)
const published = { potentiation, depression, weightBits, learnsFromStart: true }
const largest = largestWeight(published)
/** LTP and LTD of Yamazaki & Nagao 2012. */
const [up, down] = [0.0001, 0.005]

test('LTP alone, by the rule of Yamazaki & Nagao, takes a weight up to its bound as 1 − (1 − w)(1 − 0.0001)ⁿ', (t) => {
  const { synapses, weights } = learning({ ...published, initialSteps: Math.floor(largest / 4) })
  for (let spike = 1; spike <= 60_000; spike++) {
    synapses.arrive(Uint32Array.of(1), 100 * spike)
    if (spike % 20_000 > 0) continue
    t.true(Math.abs(weights()[3]! / largest - (1 - 0.75 * (1 - up) ** spike)) < 3e-6, `after ${spike} spikes`)
  }
  t.true(weights()[3]! / largest > 0.997)
  const { synapses: coarse, weights: stalled } = learning({ ...published, weightBits: 15, initialSteps: 8192 })
  for (let spike = 1; spike <= 60_000; spike++) coarse.arrive(Uint32Array.of(1), 100 * spike)
  t.true(stalled()[3]! / 32_767 < 0.86, 'with 15 bits it ends below')
})

test('LTP and LTD in turn take a weight to where they balance, from above and from below', (t) => {
  const kept = (1 - up) * (1 - down)
  const fixed = (1 - down) * up / (1 - kept)
  for (const initialSteps of [0, largest]) {
    const { synapses, weights } = learning({ ...published, initialSteps })
    for (let pair = 1; pair <= 4000; pair++) {
      synapses.arrive(Uint32Array.of(1), 100 * pair)
      synapses.teach([0], 100 * pair + 20)
      if (pair % 500 > 0) continue
      const exact = fixed + (initialSteps / largest - fixed) * kept ** pair
      t.true(Math.abs(weights()[3]! / largest - exact) < 1e-7, `after ${pair} pairs from ${initialSteps}`)
    }
    t.true(Math.abs(weights()[3]! / largest - fixed) < 1e-7)
  }
})
