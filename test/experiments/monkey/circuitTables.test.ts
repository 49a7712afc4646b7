import test from 'ava'
import { learningRows, learningTable, spikingTable } from '../../../src/experiments/monkey/circuitTables.js'
import { syntheticMeasured, syntheticStages } from './syntheticMeasured.js'

test('stages of training are means over seeds, with delay activity first', (t) => {
  const rows = learningRows(syntheticStages())
  t.deepEqual(rows.map(({ delayActivity, epochs, range }) => [delayActivity, epochs, range]),
    [['lasts', 0, 0], ['lasts', 3, 2], ['silenced', 0, 0], ['silenced', 3, 0]])
  t.true(rows[1]!.curve[0]! > 0.55 && Math.abs(rows[3]!.curve[0]!) < 0.1)
  t.is(learningTable(syntheticStages()).rows.length, 4)
})

test('cells of the circuit have their rates and correlations side by side', (t) => {
  const curve = Float64Array.from({ length: 8 }, (_, lag) => 1 / (lag + 2))
  const found = (same: number) => ({ nuclearHz: 1, purkinjeHz: 2, nuclear: curve, purkinje: curve, same })
  const { rows } = spikingTable([{ ...syntheticMeasured({ a: 0, width: [1] }), spiking: [found(1), found(0.5)] }])
  t.deepEqual(rows.map(({ cells, rate, c1, same, seeds }) => [cells, rate, c1, same, seeds]),
    [['nuclear', 1, 0.5, 0.75, 2], ['Purkinje', 2, 0.5, 0.75, 2]])
})
