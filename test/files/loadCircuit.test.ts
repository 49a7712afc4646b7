import test from 'ava'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { loadCircuit } from '../../src/files/loadCircuit.js'
import { messageOf, shipped } from '../circuit/smallCircuit.js'
import { temporaryFolder } from './temporaryFolder.js'

test('a shipped circuit is loaded by its path, with assignments applied in order', (t) => {
  const assignments = ['memory.claws=4', 'populations.granule.count=1', 'populations.granule.count=700']
  const circuit = loadCircuit('circuits/cerebellar-cortex.json', assignments)
  t.is(circuit.name, 'cerebellar-cortex')
  t.deepEqual(circuit.memory?.design, { kind: 'selected-coordinate', bits: 256, claws: 4, threshold: 4 })
  t.is(circuit.populations.find(({ name }) => name === 'granule')?.count, 700)
})

test('a file of one\'s own is loaded from where it lies', (t) => {
  const path = join(temporaryFolder(t), 'mine.json')
  writeFileSync(path, JSON.stringify({ ...(shipped('sdm-dense') as object), name: 'mine' }))
  t.is(loadCircuit(path).name, 'mine')
})

test('the circuit.json of a run folder is loaded without its experiment and output', (t) => {
  const path = join(temporaryFolder(t), 'circuit.json')
  const experiment = { noise: [0, 0.1], patterns: 'random' }
  writeFileSync(path, JSON.stringify({ ...(shipped('sdm-dense') as object), experiment, output: { spikes: 'none' } }))
  t.deepEqual(loadCircuit(path), loadCircuit('circuits/sdm-dense.json'))
  t.is(messageOf(() => loadCircuit(path, ['experiment.noise=[0]'])),
    '--set experiment.noise=[0]: unknown key "experiment"; '
    + 'allowed: $schema, name, about, sources, resolution, memory, populations, projections, presentation')
})

test('what is no circuit at all is refused as such', (t) => {
  const path = join(temporaryFolder(t), 'list.json')
  writeFileSync(path, '[]')
  t.is(messageOf(() => loadCircuit(path)), `${path}: found an empty list; allowed: an object`)
})

test('a fault names the file and the field; one of an assignment names the assignment', (t) => {
  const path = 'circuits/cerebellar-cortex.json'
  t.is(messageOf(() => loadCircuit(path, ['memory.threshold=9', 'memory.claws=8'])),
    `${path}: memory.threshold: found 9; allowed: a whole number from 1 to 8 (the number of claws)`)
  t.is(messageOf(() => loadCircuit(path, ['memroy.claws=8'])),
    '--set memroy.claws=8: unknown key "memroy", did you mean "memory"?; '
    + 'allowed: $schema, name, about, sources, resolution, memory, populations, projections, presentation')
})

test('a missing file, and one that is no JSON, are errors that name it', (t) => {
  const folder = temporaryFolder(t)
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"name": "a",}')
  t.regex(messageOf(() => loadCircuit(join(folder, 'none.json'))), /none\.json: /)
  t.is(messageOf(() => loadCircuit(broken)),
    `${broken}: line 1, column 14: not JSON: found }; allowed: a name in double quotes`)
})
