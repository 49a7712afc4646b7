import test from 'ava'
import { readMemoryCircuit } from '../../../src/lab/session/readMemoryCircuit.js'
import { withoutLesions } from '../../../src/lab/session/withoutLesions.js'
import { smallOpening } from './smallOpening.js'

const { text, source, assignments } = smallOpening()
const circuitOf = (more: readonly string[]) => readMemoryCircuit(text, source, [...assignments, ...more]).circuit

test('what is left is the circuit of the file without the lesions, and nothing else', (t) => {
  const lesioned = circuitOf(['populations.granule.lesioned=0.3', 'populations.golgi.lesioned=1'])
  t.notDeepEqual(lesioned, circuitOf([]))
  t.deepEqual(withoutLesions(lesioned), circuitOf([]))
})
