import test from 'ava'
import { fidelityAgainstCapacity } from '../../../src/experiments/cdam/fidelityAgainstCapacity.js'
import { carriedOut, rowsOf } from '../paper/carriedOut.js'

const small = {
  patterns: [8, 64], mixtures: [[1, 0], [0.5, 0.5]], cues: 8, replicates: 2, neurons: 96, sdmBudgets: [2],
  capacityNeurons: [12, 32], capacityBetas: [83.33], capacityMixtures: [[1, 0], [0, 1]],
}

test('CDAM keeps what it recalls where a Hopfield matrix of more numbers loses it', (t) => {
  const result = carriedOut(fidelityAgainstCapacity, small)
  const at = (memory: string, h: number, patterns: number) => rowsOf(result, 'fidelity')
    .find((row) => row['memory'] === memory && row['h'] === h && row['patterns'] === patterns)!
  t.is(rowsOf(result, 'fidelity').length, 3 * 2 * 2)
  t.true(Number(at('CDAM', 0, 64)['own']) > 0.99)
  t.true(Number(at('CDAM', 0, 64)['numbers']) < Number(at('Hopfield', 0, 64)['numbers']))
  t.true(Number(at('Hopfield', 0, 8)['own']) > 0.9)
  t.true(Number(at('Hopfield', 0, 64)['own']) < 0.6)
  // w = ½ at the vertex and ⅙ at its neighbours.
  t.true(Math.abs(Number(at('CDAM', 0.5, 64)['own']) - Math.sqrt(3) / 2) < 0.03)
})

test('the capacity is that of the numbers tried, with a closed form only where one vertex holds', (t) => {
  const rows = rowsOf(carriedOut(fidelityAgainstCapacity, small), 'capacity')
  t.is(rows.length, 4)
  for (const { a, neurons, capacity, closedForm } of rows) {
    t.is(closedForm === '', a === 0)
    if (a === 1 && neurons === 32) t.is(capacity, 64)
    if (a === 0) t.true(Number(capacity) < 64)
  }
})

test('numbers of patterns must ascend', (t) => {
  t.throws(() => carriedOut(fidelityAgainstCapacity, { patterns: [16, 8] }), { message: /ascend/ })
})
