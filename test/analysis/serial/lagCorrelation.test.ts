import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../../src/errors/inputError.js'
import { pearson } from '../../../src/analysis/correlation/pearson.js'
import { lagCorrelations, standardised } from '../../../src/analysis/serial/lagCorrelation.js'
import { close, normals } from './syntheticRates.js'

const row = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 30 })

test("a lag correlation is Pearson's of the pairs at that distance", (t) => {
  fc.assert(fc.property(row, (rates) => {
    const lags = rates.length - 2
    const expected = Array.from({ length: lags }, (_, index) => {
      const { coefficient } = pearson(rates.slice(0, -(index + 1)), rates.slice(index + 1))
      return Number.isNaN(coefficient) ? 0 : coefficient
    })
    t.true(close(lagCorrelations([rates], lags)[0]!, expected, 1e-9))
  }), { seed: 1, numRuns: 300 })
})

test('on a ring it is that with the stimuli that follow when the list begins again', (t) => {
  fc.assert(fc.property(row, (rates) => {
    const expected = Array.from({ length: 4 }, (_, index) => {
      const { coefficient } = pearson(rates, rates.map((_, place) => rates[(place + index + 1) % rates.length]!))
      return Number.isNaN(coefficient) ? 0 : coefficient
    })
    t.true(close(lagCorrelations([rates], 4, true)[0]!, expected, 1e-9))
  }), { seed: 1, numRuns: 300 })
})

test('neither unit nor background of a rate changes it, nor does reading the list from its end', (t) => {
  const draw = normals('lag correlation')
  const rates = Float64Array.from({ length: 97 }, draw)
  const [curve] = lagCorrelations([rates], 12)
  t.true(close(lagCorrelations([rates.map((rate) => 1e6 + 3 * rate)], 12)[0]!, curve!, 1e-8))
  t.true(close(lagCorrelations([rates.toReversed()], 12)[0]!, curve!))
})

test('a cell that answers to nothing, or to one stimulus only at the end, has a correlation of 0', (t) => {
  t.deepEqual([...lagCorrelations([[0.1, 0.1, 0.1, 0.1]], 2)[0]!], [0, 0])
  t.deepEqual([...lagCorrelations([[0.1, 0.1, 0.1, 7]], 2)[0]!], [0, 0])
})

test('standardised rates have a mean of 0 and squares that sum to 1', (t) => {
  const values = standardised([2, 4, 9])
  t.true(close(values, [-3, -1, 4].map((value) => value / Math.sqrt(26))))
  t.deepEqual(standardised([5, 5]), Float64Array.of(0, 0))
})

test('lags that the list does not have are refused', (t) => {
  t.throws(() => lagCorrelations([[1, 2, 3, 4]], 3), { instanceOf: InputError, message: /^lags: found 3/ })
})
