import test from 'ava'
import { clawPlots } from '../../../src/experiments/association/clawTables.js'

test('the capacity by granule cells is drawn for designs that need all claws', (t) => {
  const row = { locations: 10, active: 1, held: 2, critical: 3 }
  const capacities = [{ ...row, claws: 4, threshold: 4 }, { ...row, claws: 4, threshold: 3 }]
  const plots = clawPlots({ temperatures: [], capacities, sparse: [], measured: [], errors: [] })
  t.deepEqual(plots.find(({ name }) => name === 'capacity')!.rows, [{ locations: 10, held: 2, design: 'K = 4, θ = 4' }])
})
