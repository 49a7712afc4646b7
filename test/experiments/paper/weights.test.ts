import test from 'ava'
import { weights } from '../../../src/experiments/paper/weights.js'
import { carriedOut, differing, rowsOf } from './carriedOut.js'

const result = carriedOut(weights, { cases: [{ bits: 64, radii: [5, 11] }] })

test('all published losses come out', (t) => {
  t.is(result.comparison.length, 5)
  t.deepEqual(differing(result), [])
})

test('β, R² and total variation have their known values', (t) => {
  const circles = rowsOf(result, 'misfits').filter(({ geometry }) => geometry === 'circles')
  t.deepEqual(circles.map(({ radius, beta, rSquared, totalVariation }) =>
    [radius, Number(beta).toFixed(4), rSquared, Number(totalVariation).toFixed(3)]), [
    [5, '28.3878', '0.8873', '0.156'], [5, '35.4848', '0.8873', '0.113'], [5, '43.7384', '', '0.095'],
    [11, '14.4116', '0.9722', '0.122'], [11, '15.8528', '0.9722', '0.111'], [11, '18.8138', '', '0.101'],
  ])
  const caps = rowsOf(result, 'misfits').find(({ geometry, radius }) => geometry === 'caps' && radius === 5)!
  t.is(Number(caps['beta']).toFixed(3), '57.367')
})

test('there is a plain and a logarithmic picture of each n', (t) => {
  t.deepEqual(result.plots.map(({ name, y }) => [name, y.scale]), [['weights-64', 'linear'], ['weights-64-log', 'log']])
})
