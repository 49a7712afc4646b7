import test from 'ava'
import { activityRow } from '../../../src/experiments/association/clawRows.js'
import { clawTables } from '../../../src/experiments/association/clawTables.js'

const none = { temperatures: [], capacities: [], sparse: [], measured: [], errors: [], golgi: [] }
const sizes = { bits: 256, patterns: 20, bitRight: 0.99, replicates: 2 }
const tables = clawTables(sizes, { ...none, activity: [activityRow(0.5)] })

test('without spiking circuits there is no table of Golgi inhibition', (t) => {
  t.deepEqual(tables.map(({ name }) => name),
    ['temperature', 'capacity', 'sparse-codes', 'measured', 'errors', 'activity'])
})

test('every row has a value for each column', (t) => {
  for (const { columns, rows } of tables) {
    for (const row of rows) t.deepEqual(Object.keys(row), columns.map(({ key }) => key))
  }
})
