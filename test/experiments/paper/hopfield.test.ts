import test from 'ava'
import { hopfield, oneStepError } from '../../../src/experiments/paper/hopfield.js'
import { carriedOut, rowsOf } from './carriedOut.js'

test('the error curve has its published values', (t) => {
  t.deepEqual([0, 2000, 2500].map((distance) => oneStepError(10_000, 1000, distance).toFixed(1)),
    ['7.8', '288.9', '569.2'])
  t.is(oneStepError(1000, 100, 500), 500)
})

test('simulated errors lie about the curve', (t) => {
  const rows = rowsOf(carriedOut(hopfield,
    { bits: 400, loads: [0.2, 0.4], distances: [0, 0.2, 0.4], capacityLoads: [0.05] }), 'one-read')
  for (const { simulated, theory } of rows as Record<string, number>[]) {
    t.true(Math.abs(simulated! - theory!) < 5 * Math.sqrt(theory! / 10) + 2, `${simulated} against ${theory}`)
  }
})

test('few patterns are held and many are not', (t) => {
  const rows = rowsOf(carriedOut(hopfield, { bits: 300, loads: [0.1], distances: [0], capacityLoads: [0.05, 0.4] }),
    'settled')
  t.is(rows[0]!['held'], 1)
  t.is(rows[1]!['held'], 0)
})
