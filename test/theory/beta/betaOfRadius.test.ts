import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { betaOfRadius, betasOfRadius } from '../../../src/theory/beta/betaOfRadius.js'

test('every way to β of n = 64, d = 11 has its known value', (t) => {
  const betas = betasOfRadius(64, 11)
  t.is(betas.leastSquares.beta.toFixed(6), '14.411605')
  t.is(betas.leastSquares.betaOfPaper.toFixed(6), '15.852765')
  t.is(betas.evenDistances.beta.toFixed(4), '14.5642')
  t.is(betas.wholeSupport.beta.toFixed(2), '19.34')
  t.is(betas.nearestSoftmax.beta.toFixed(4), '18.8138')
  t.is(betas.caps.beta.toFixed(3), '19.582')
  t.is(betas.analytic.toFixed(3), '6.891')
  t.is(betas.midWindow.toFixed(2), '14.50')
  t.is(betas.orthant.toFixed(2), '11.43')
  t.true(betas.weighted.beta > betas.leastSquares.beta)
  t.is(betaOfRadius(64, 11).beta, betas.leastSquares.beta)
})

test('the smallest and the largest radius have every β', (t) => {
  for (const [bits, radius] of [[5, 2], [64, 2], [64, 31], [65, 32]] as const) {
    const { leastSquares, evenDistances, nearestSoftmax } = betasOfRadius(bits, radius)
    for (const { beta } of [leastSquares, evenDistances, nearestSoftmax]) t.true(beta > 0 && beta < 100)
  }
})

test('radii from n/2 and below 2 are refused', (t) => {
  t.throws(() => betasOfRadius(64, 32), { instanceOf: InputError, message: /^radius: found 32; .* from 2 to 31$/ })
  t.throws(() => betaOfRadius(64, 1), { instanceOf: InputError, message: /^radius/ })
})
