import test from 'ava'
import type { Plasticity } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
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
  return { synapses, weights: () => [...part.rows] }
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
