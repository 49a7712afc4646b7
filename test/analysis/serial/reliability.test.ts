import test from 'ava'
import { lagCorrelations } from '../../../src/analysis/serial/lagCorrelation.js'
import { meanRates } from '../../../src/analysis/serial/rates.js'
import { disattenuatedMean, reliability } from '../../../src/analysis/serial/reliability.js'
import { close, normals, smoothRates } from './syntheticRates.js'

test('reliability is 1 − MS within/MS between, and 0 for noise alone', (t) => {
  t.is(reliability([[1, 3], [5, 7], [9, 11]]), 1 - 2 / 32)
  t.is(reliability([[1, 9], [2, 8]]), 0)
  t.is(reliability([[4, 4], [4, 4]]), 0)
})

test('it is the share of signal in the variance of mean rates, and dividing by it undoes what noise did', (t) => {
  const noise = normals('noise')
  const signal = smoothRates('signal', 60, 400, 3)
  // A signal of variance 3 and noise of variance 4 over two trials: λ = 3/(3 + 2).
  const trials = signal.map((row) => Array.from(row, (rate) => [rate + 2 * noise(), rate + 2 * noise()]))
  const reliabilities = trials.map(reliability)
  const mean = reliabilities.reduce((sum, value) => sum + value, 0) / 60
  t.true(Math.abs(mean - 0.6) < 0.015, String(mean))
  const curves = lagCorrelations(meanRates(trials), 3)
  t.true(close(disattenuatedMean(curves, Array.from({ length: 60 }, () => 1)), [0.4, 0.2, 0], 0.015))
  t.true(close(disattenuatedMean(curves, reliabilities), [2 / 3, 1 / 3, 0], 0.025))
})

test('cells without signal are left out', (t) => {
  t.deepEqual([...disattenuatedMean([[0.2], [0.9]], [0.5, 0.05])], [0.4])
  t.deepEqual([...disattenuatedMean([[0.2]], [0])], [NaN])
})
