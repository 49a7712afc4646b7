import test from 'ava'
import { pearson } from '../../../src/analysis/correlation/pearson.js'
import { orderCurves } from '../../../src/analysis/serial/orderStatistic.js'
import { populationVectorCorrelation } from '../../../src/analysis/serial/populationVector.js'
import { trainingOrder } from '../../../src/analysis/serial/rates.js'
import { close, smoothRates } from './syntheticRates.js'

const rates = smoothRates('population vector', 9, 20, 2)
const vector = (stimulus: number, cells: readonly number[]) => cells.map((cell) => rates[cell]![stimulus % 20]!)

test('the curve is the mean correlation of the vectors of stimuli at a distance', (t) => {
  const samples = [[0, 1, 2, 3, 4, 5, 6, 7, 8], [8, 3, 1]]
  for (const ring of [false, true]) {
    const curves = orderCurves(populationVectorCorrelation(rates, { lags: 5, ring, samples }), trainingOrder(20))
    curves.forEach((curve, index) => {
      const expected = [1, 2, 3, 4, 5].map((lag) => {
        const pairs = Array.from({ length: ring ? 20 : 20 - lag }, (_, place) =>
          pearson(vector(place, samples[index]!), vector(place + lag, samples[index]!)).coefficient)
        return pairs.reduce((sum, value) => sum + value, 0) / pairs.length
      })
      t.true(close(curve, expected))
    })
  }
})

test('all cells are the sample where none is given, and another order permutes the stimuli', (t) => {
  const order = Uint32Array.from({ length: 20 }, (_, place) => (place * 3 + 1) % 20)
  const moved = rates.map((row) => Float64Array.from(order, (stimulus) => row[stimulus]!))
  t.true(close(
    orderCurves(populationVectorCorrelation(rates), order)[0]!,
    orderCurves(populationVectorCorrelation(moved), trainingOrder(20))[0]!))
})

test('mean rates that differ between cells make all vectors alike, which single cells do not see', (t) => {
  const shifted = rates.map((row, cell) => row.map((rate) => rate + 100 * cell))
  const [curve] = orderCurves(populationVectorCorrelation(shifted), trainingOrder(20))
  t.true(curve!.every((value) => value > 0.99))
})
