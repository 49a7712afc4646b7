import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { kendallLagCorrelation } from '../../../src/analysis/serial/kendallLagCorrelation.js'
import { meanLagCorrelation } from '../../../src/analysis/serial/meanLagCorrelation.js'
import { neighbourCells } from '../../../src/analysis/serial/neighbourCells.js'
import { analyseOrder } from '../../../src/analysis/serial/orderAnalysis.js'
import { orderCurves } from '../../../src/analysis/serial/orderStatistic.js'
import { trainingOrder } from '../../../src/analysis/serial/rates.js'
import { close, smoothRates } from './syntheticRates.js'

const rates = smoothRates('order analysis', 80, 97, 6)
const options = { seed: 1, resamples: 12, permutations: 99 }

test('smooth rates have a range of 5 in all cells, vectors and samples of 57, and less power in samples of 17', (t) => {
  const analysis = analyseOrder(rates, options)
  t.like(analysis, { cells: 80, stimuli: 97, neighbours: neighbourCells(rates) })
  t.is(analysis.all.range, 5)
  t.is(analysis.populationVector.range, 5)
  t.deepEqual(analysis.samples.map(({ size, ranges }) => [size, ranges.length]), [[57, 12], [17, 12]])
  const [large, small] = analysis.samples as [typeof analysis.samples[0], typeof analysis.samples[0]]
  t.is(large.range, 5)
  t.true(small.threshold > large.threshold && small.deviation[0]! > large.deviation[0]!)
  t.true(close(analysis.kendall, orderCurves(kendallLagCorrelation(rates), trainingOrder(97))[0]!))
  t.true(close(analysis.all.curve.slice(0, 12), orderCurves(meanLagCorrelation(rates), trainingOrder(97))[0]!))
  t.true(close(large.meanCorrected.slice(0, 5), [5, 4, 3, 2, 1].map((sixths) => sixths / 6), 0.06))
  t.deepEqual(analysis.equivalence.map(({ lag }) => lag), [7, 8, 9, 10, 11, 12])
})

test('a seed gives the same numbers, another one other samples', (t) => {
  const few = rates.slice(0, 60)
  const small = { ...options, resamples: 3, sizes: [20], permutations: 19 }
  t.deepEqual(analyseOrder(few, small), analyseOrder(few, small))
  t.notDeepEqual(analyseOrder(few, { ...small, seed: 2 }).samples, analyseOrder(few, small).samples)
})

test('of fewer cells than a sample wants all are taken, once', (t) => {
  const { samples, all } = analyseOrder(rates.slice(0, 30), { ...options, sizes: [57] })
  t.is(samples.length, 1)
  t.like(samples[0], { size: 30, ranges: [all.range], range: all.range, threshold: all.threshold })
  t.deepEqual(samples[0]!.mean, all.curve.slice(0, 12))
  t.true(samples[0]!.deviation.every((value) => value === 0))
})

test('many independent cells without order are shown to be equivalent to 0', (t) => {
  const { equivalence, all } = analyseOrder(smoothRates('without order', 300, 97, 1), { ...options, sizes: [57], resamples: 2 })
  t.is(all.range, 0)
  t.true(equivalence.every(({ equivalent }) => equivalent))
})

test('a list too short for the floor is refused, and taken with a floor of its own', (t) => {
  const short = smoothRates('short', 10, 30, 3)
  t.throws(() => analyseOrder(short, options), { instanceOf: InputError, message: 'lags: found 40; allowed: an integer from 1 to 28, two less than the stimuli' })
  t.is(analyseOrder(short, { ...options, floorLags: { first: 12, last: 15 }, ring: true }).all.corrected!.curve.length, 15)
})
