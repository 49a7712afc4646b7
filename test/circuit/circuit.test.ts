import test from 'ava'
import { steadyMv, weightQuantumMv } from '../../src/circuit/circuit.js'
import { smallCircuit } from './smallCircuit.js'

test('a membrane settles at its resting potential plus its drive', (t) => {
  const golgi = smallCircuit(['populations.golgi.drive=2.5 mV']).populations.find(({ name }) => name === 'golgi')!
  t.is(golgi.model === 'lif' ? steadyMv(golgi) : undefined, -62.5)
})

test('a quantum of weight is a power of two of a millivolt, so that sums of weights are exact', (t) => {
  t.is(weightQuantumMv, 1 / 65_536)
})
