import { readFileSync } from 'node:fs'
import test from 'ava'
import { readShape } from '../../../src/circuit/shape.js'
import { clawParameters } from '../../../src/experiments/association/clawParameters.js'
import { inhibitionsOf, simulationsOf } from '../../../src/experiments/association/clawSimulations.js'

const { $schema: _, ...document } = JSON.parse(readFileSync('circuits/marr-albus-4-claws.json', 'utf8'))
const settings = readShape(clawParameters, { measured: [[4, 4]], spiking: [[6, 6]], golgi: [[4, 2]] }, 'experiment')

test('spiking circuits are simulated where a circuit takes part at that level', (t) => {
  t.deepEqual(simulationsOf(settings, undefined).map(({ level, claws }) => [level, claws]), [['sdm', 4]])
  t.deepEqual(simulationsOf(settings, { document, level: 'sdm' }).map(({ level }) => level), ['sdm'])
  t.deepEqual(simulationsOf(settings, { document, level: 'circuit' }).map(({ level, claws }) => [level, claws]),
    [['sdm', 4], ['circuit', 6]])
})

test('Golgi inhibition goes from none to as much as leaves all claws', (t) => {
  t.deepEqual(inhibitionsOf(settings, { document, level: 'circuit' }).map(({ inhibition }) => inhibition), [0, 1, 2])
  t.deepEqual(inhibitionsOf(settings, { document, level: 'sdm' }), [])
})
