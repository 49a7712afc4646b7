import test from 'ava'
import { kendall } from '../../../src/analysis/correlation/kendall.js'
import { kendallLagCorrelation, neighbours } from '../../../src/analysis/serial/kendallLagCorrelation.js'
import { orderCurves } from '../../../src/analysis/serial/orderStatistic.js'
import { trainingOrder } from '../../../src/analysis/serial/rates.js'
import { close, smoothRates } from './syntheticRates.js'

test('neighbours are the pairs at a distance, of a list or of a ring', (t) => {
  const row = Float64Array.of(1, 2, 3, 4)
  t.deepEqual(neighbours(row, 1, false), [Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4)])
  t.deepEqual(neighbours(row, 2, true), [row, Float64Array.of(3, 4, 1, 2)])
})

test("the curve is the mean of Kendall's tau over the cells of a sample, 0 for a silent one", (t) => {
  const rates = [...smoothRates('kendall', 3, 25, 2), new Float64Array(25)]
  const tau = (cell: number, lag: number) => kendall(...neighbours(Float64Array.from(rates[cell]!), lag, false)).coefficient
  const [first, second] = orderCurves(kendallLagCorrelation(rates, { lags: 2, samples: [[0, 3], [2, 1, 0]] }), trainingOrder(25))
  t.true(close(first!, [1, 2].map((lag) => tau(0, lag) / 2)))
  t.true(close(second!, [1, 2].map((lag) => (tau(0, lag) + tau(1, lag) + tau(2, lag)) / 3)))
})

test('for normal rates it is (2/π)·asin of the correlation', (t) => {
  const [curve] = orderCurves(kendallLagCorrelation(smoothRates('many cells', 60, 500, 3), { lags: 3 }), trainingOrder(500))
  t.true(close(curve!, [2 / 3, 1 / 3, 0].map((rho) => (2 / Math.PI) * Math.asin(rho)), 0.012), String(curve))
})
