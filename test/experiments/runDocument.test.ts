import { readFileSync } from 'node:fs'
import test from 'ava'
import { demandObject, readRunDocument } from '../../src/experiments/runDocument.js'
import { thrown } from '../interop/thrown.js'

const content = JSON.parse(readFileSync('circuits/cerebellar-cortex.json', 'utf8')) as unknown
const read = (assignments: readonly string[]) =>
  readRunDocument(content, 'my.json', assignments, { readParameters: (experiment) => experiment })

test('assignments reach the circuit, the experiment and the output as one document', (t) => {
  const { circuit, parameters, declaration, output } =
    read(['populations.granule.count=123', 'experiment.noise=[0.1]', 'experiment.name=recall', 'output.spikes=none'])
  t.is(circuit.populations.find(({ name }) => name === 'granule')!.count, 123)
  t.deepEqual(parameters, { noise: [0.1] })
  t.deepEqual(output, { spikes: 'none' })
  t.false('$schema' in declaration)
})

test('a fault names the assignment that it lies in, or else the source', (t) => {
  t.regex(thrown(t, () => read(['populations.granule.count=-5'])),
    /^--set populations\.granule\.count=-5: populations\.granule\.count: found -5; /)
  t.regex(thrown(t, () => read(['memory.claws=0.5', 'memory.claws=1000'])), /^--set memory\.claws=1000: memory\.claws: found 1000; /)
  t.regex(thrown(t, () => read(['memory.bits=4'])), /^my\.json: /)
  t.is(thrown(t, () => demandObject([], 'my.json')),
    'my.json: found no JSON object; allowed: a circuit, see circuits/README.md')
})
