import { readdirSync, readFileSync } from 'node:fs'
import test from 'ava'
import { parseCircuit } from '../../../src/circuit/parseCircuit.js'
import { circuitRoles } from '../../../src/lab/drawing/circuitRoles.js'

const read = (name: string) => parseCircuit(JSON.parse(readFileSync(`circuits/${name}`, 'utf8')), name)
const rolesOf = (name: string) => {
  const circuit = read(name)
  const found = circuitRoles(circuit)
  return Object.fromEntries(circuit.populations.map(({ name: population }, index) => [population, found[index]]))
}

test('every population of every shipped circuit has a place of its own kind', (t) => {
  for (const name of readdirSync('circuits').filter((file) => /^(?!.*schema).*\.json$/.test(file))) {
    t.false(Object.values(rolesOf(name)).includes('other'), name)
  }
})

test('sources that feed granule cells are mossy fibres whatever their name; the rhythm is not', (t) => {
  t.like(rolesOf('eyelid.json'), { tone: 'mossy', background: 'mossy', olive: 'climbing', interneuron: 'interneuron' })
  t.like(rolesOf('cerebellar-cortex.json'), { mossy: 'mossy', rhythm: 'rhythm', nuclear: 'nuclear', olive: 'climbing' })
  t.like(rolesOf('mouse-lif.json'), { basket: 'basket', stellate: 'stellate' })
})

test('what the memory reads a population as goes before its name', (t) => {
  const populations = ['a', 'b', 'c', 'd', 'e', 'golgi'].map((name) => ({ name, count: 1 }))
  const memoryRoles = { address: 'a', location: 'golgi', counter: 'b', teacher: 'c', readout: 'd' }
  t.deepEqual(circuitRoles({ populations, projections: [], memoryRoles }),
    ['mossy', 'purkinje', 'climbing', 'nuclear', 'other', 'granule'])
})

test('names of other people\'s models are known', (t) => {
  const names = [
    'mossy_fibers', 'granule_cell', 'golgi_cell', 'purkinje_cell', 'basket_cell', 'stellate_cell', 'io', 'dcn_p',
    'unipolar_brush',
  ]
  t.deepEqual(circuitRoles({ populations: names.map((name) => ({ name, count: 1 })), projections: [] }),
    ['mossy', 'granule', 'golgi', 'purkinje', 'basket', 'stellate', 'climbing', 'nuclear', 'other'])
})

test('a cell with a membrane that projects to granule cells is no mossy fibre', (t) => {
  const populations = [
    { name: 'x', count: 3, model: 'lif' }, { name: 'y', count: 3, model: 'poisson' }, { name: 'granule', count: 9 },
  ]
  const projections = [{ from: 'x', to: 'granule' }, { from: 'y', to: 'granule' }]
  t.deepEqual(circuitRoles({ populations, projections }), ['other', 'mossy', 'granule'])
})
