import test from 'ava'
import { isMemoryCircuit, memoryCircuit } from '../../src/circuit/memoryCircuit.js'
import { messageOf, smallCircuit } from './smallCircuit.js'

test('a circuit with a memory is given back as it is', (t) => {
  const circuit = smallCircuit()
  t.true(isMemoryCircuit(circuit))
  t.is(memoryCircuit(circuit, 'a test'), circuit)
})

test('one without is refused, with who needs it and what runs any circuit', (t) => {
  const { memory: _, presentation: __, ...bare } = smallCircuit()
  t.false(isMemoryCircuit(bare))
  t.is(messageOf(() => memoryCircuit(bare, 'the experiment recall')),
    'cerebellar-cortex: memory: the circuit has no section memory, which the experiment recall needs; allowed: a circuit '
    + 'with the sections memory and presentation; --experiment activity runs any circuit')
})
