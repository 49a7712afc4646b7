import test from 'ava'
import { clawPlots } from '../../../src/experiments/association/clawPlots.js'
import { golgiRow } from '../../../src/experiments/association/clawRows.js'

const none = { temperatures: [], capacities: [], sparse: [], measured: [], errors: [], golgi: [], activity: [] }

test('the capacity by granule cells is drawn for designs that need all claws', (t) => {
  const row = { locations: 10, active: 1, held: 2, critical: 3 }
  const capacities = [{ ...row, claws: 4, threshold: 4 }, { ...row, claws: 4, threshold: 3 }]
  const plots = clawPlots({ ...none, capacities })
  t.deepEqual(plots.find(({ name }) => name === 'capacity')!.rows, [{ locations: 10, held: 2, design: 'K = 4, θ = 4' }])
})

test('Golgi inhibition has a figure where it was simulated, β and p beside the closed forms', (t) => {
  t.false(clawPlots(none).some(({ name }) => name === 'golgi'))
  const found = [{ active: 0.1, beta: 2, errors: [] }, { active: 0.2, beta: 4, errors: [] }]
  const golgi = [golgiRow({ bits: 256, patterns: 20, bitRight: 0.99 }, { claws: 4, threshold: 2 }, 1, found)]
  const { rows } = clawPlots({ ...none, golgi }).find(({ name }) => name === 'golgi')!
  t.deepEqual(rows.map(({ panel, from, value }) => `${panel}, ${from}: ${Number(value).toFixed(3)}`), [
    'β, 4 claws, closed form: 1.126', 'β, 4 claws, spiking circuit: 3.000',
    'active fraction p, 4 claws, closed form: 0.313', 'active fraction p, 4 claws, spiking circuit: 0.150',
  ])
})
