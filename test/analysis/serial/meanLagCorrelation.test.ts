import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { lagCorrelations } from '../../../src/analysis/serial/lagCorrelation.js'
import { meanLagCorrelation } from '../../../src/analysis/serial/meanLagCorrelation.js'
import { orderCurves } from '../../../src/analysis/serial/orderStatistic.js'
import { trainingOrder } from '../../../src/analysis/serial/rates.js'
import { close, smoothRates } from './syntheticRates.js'

const rates = smoothRates('mean lag correlation', 8, 40, 3)
const mean = (curves: readonly Float64Array[]) =>
  curves[0]!.map((_, lag) => curves.reduce((sum, curve) => sum + curve[lag]!, 0) / curves.length)

test('the curve is the mean over cells, over all of them or over those of each sample', (t) => {
  for (const ring of [false, true]) {
    const ofCells = lagCorrelations(rates, 12, ring)
    const [all] = orderCurves(meanLagCorrelation(rates, { ring }), trainingOrder(40))
    t.true(close(all!, mean(ofCells)))
    const samples = [[5], [7, 2, 5], [2, 2]]
    const curves = orderCurves(meanLagCorrelation(rates, { ring, samples }), trainingOrder(40))
    curves.forEach((curve, index) => t.true(close(curve, mean(samples[index]!.map((cell) => ofCells[cell]!)))))
  }
})

test('another order is as if the rates had been in that order', (t) => {
  const order = Uint32Array.from({ length: 40 }, (_, place) => (place * 7 + 3) % 40)
  const moved = rates.map((row) => Float64Array.from(order, (stimulus) => row[stimulus]!))
  t.true(close(
    orderCurves(meanLagCorrelation(rates), order)[0]!, orderCurves(meanLagCorrelation(moved), trainingOrder(40))[0]!))
})

test('cells in another order and a ring turned have the same curve', (t) => {
  const [curve] = orderCurves(meanLagCorrelation(rates, { ring: true }), trainingOrder(40))
  const turned = Uint32Array.from({ length: 40 }, (_, place) => (place + 11) % 40)
  t.true(close(orderCurves(meanLagCorrelation(rates.toReversed(), { ring: true }), turned)[0]!, curve!))
})

test('a sample without cells or with one that is not there is refused', (t) => {
  const refused = (message: string, samples: number[][]) =>
    t.throws(() => meanLagCorrelation(rates, { samples }), { instanceOf: InputError, message })
  refused('samples[1]: found no cell; allowed: at least 1', [[1], []])
  refused('samples[0][1]: found 8; allowed: a cell from 0 to 7', [[1, 8]])
})
