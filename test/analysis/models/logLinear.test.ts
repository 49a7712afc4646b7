import test from 'ava'
import * as fc from 'fast-check'
import { fitLogLinear, logLikelihood, logLinearProbabilities } from '../../../src/analysis/models/logLinear.js'

test('with two covariates the fit goes through both observed fractions', (t) => {
  const { intercept, slope } = fitLogLinear([{ happened: 30, trials: 100 }, { happened: 5, trials: 200 }], [1, 3])
  const expected = (Math.log(0.025) - Math.log(0.3)) / 2
  t.true(Math.abs(slope - expected) < 1e-9)
  t.true(Math.abs(intercept + slope - Math.log(0.3)) < 1e-9)
})

test('counts that are exactly log-linear give their own parameters back', (t) => {
  fc.assert(fc.property(
    fc.double({ min: -6, max: -1, noNaN: true }), fc.double({ min: -3, max: 0.9, noNaN: true }),
    (intercept, slope) => {
      const covariates = [0, 0.2, 0.5, 0.8, 1]
      const counts = covariates.map((at) => ({ happened: 1e6 * Math.exp(intercept + slope * at), trials: 1e6 }))
      const found = fitLogLinear(counts, covariates)
      return Math.abs(found.intercept - intercept) < 1e-6 && Math.abs(found.slope - slope) < 1e-6
    }), { seed: 5, numRuns: 60 })
  t.pass()
})

test('no other point of a fine grid around the fit has a greater likelihood', (t) => {
  const covariates = [1, 0.75, 0.5, 0.1]
  const counts = [[61, 1000], [30, 1000], [22, 1000], [4, 1000]].map(([happened, trials]) =>
    ({ happened: happened!, trials: trials! }))
  const best = fitLogLinear(counts, covariates)
  const at = (intercept: number, slope: number) =>
    logLikelihood(counts, logLinearProbabilities({ intercept, slope }, covariates))
  const greatest = at(best.intercept, best.slope)
  for (let row = -20; row <= 20; row++) {
    for (let column = -20; column <= 20; column++) {
      t.true(at(best.intercept + row / 100, best.slope + column / 100) <= greatest + 1e-9)
    }
  }
})

test('the likelihood is that of the trials one by one, and −∞ of what cannot happen', (t) => {
  const found = logLikelihood([{ happened: 2, trials: 3 }, { happened: 0, trials: 2 }], [0.4, 0.1])
  t.true(Math.abs(found - Math.log(0.4 * 0.4 * 0.6 * 0.9 * 0.9)) < 1e-12)
  t.is(logLikelihood([{ happened: 1, trials: 3 }], [0]), -Infinity)
  t.is(logLikelihood([{ happened: 0, trials: 3 }], [0]), 0)
})

test('too few places and impossible counts are refused', (t) => {
  t.throws(() => fitLogLinear([{ happened: 1, trials: 9 }, { happened: 0, trials: 9 }], [0, 1]), { message: /1 places/ })
  t.throws(() => fitLogLinear([{ happened: 9, trials: 9 }, { happened: 1, trials: 9 }], [0, 1]), { message: /9 of 9/ })
})
