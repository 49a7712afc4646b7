import test from 'ava'
import { circuitFace } from '../../../src/lab/session/circuitFace.js'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { smallOpening } from './smallOpening.js'

test('a circuit is shown with its populations, their roles, and what the closed form expects of it', (t) => {
  const { text, source } = smallOpening()
  const { circuit, parameters } = readMemoryCircuit(text, source, [])
  const face = circuitFace(circuit, parameters)
  t.deepEqual(face.roles,
    { address: 'mossy', location: 'granule', counter: 'purkinje', teacher: 'olive', readout: 'nuclear' })
  t.is(face.populations.find(({ name }) => name === 'granule')!.count, 50_000)
  t.deepEqual([face.bits, face.width, face.claws, face.threshold, face.weightMax, face.periodMs], [256, 16, 8, 8, 63, 300])
  // All of 8 claws match with probability 2⁻⁸, and β is a little above half of them.
  t.is(face.expectedActive, 1 / 256)
  t.true(face.expectedBeta > 4 && face.expectedBeta < 5.5)
})
