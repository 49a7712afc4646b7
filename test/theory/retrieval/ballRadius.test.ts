import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { ballRadius, logBallShares } from '../../../src/theory/retrieval/ballRadius.js'

test('shares of the ball have their known values', (t) => {
  for (const [bits, radius, share] of [
    [64, 5, '4.501408e-13'], [64, 9, '1.771112e-9'], [64, 11, '5.02929e-8'], [64, 15, '1.218229e-5'],
    [64, 19, '7.813947e-4'], [64, 20, '1.844982e-3'], [64, 22, '8.429095e-3'], [64, 27, '1.302177e-1'],
    [1000, 444, '2.211601e-4'], [1000, 447, '4.44993e-4'], [1000, 448, '5.575246e-4'], [1000, 451, '1.07185e-3'],
    [100, 35, '1.758821e-3'], [784, 292, '4.48528e-13'], [784, 331, '7.468414e-6'], [256, 96, '3.802649e-5'],
    [256, 103, '1.066846e-3'],
  ] as const) {
    const found = Math.exp(logBallShares(bits)[radius]!)
    t.is(found.toExponential(share.indexOf('e') - 2), share, `n = ${bits}, d = ${radius}`)
  }
})

// The fractions of Bricken & Pehlevan's notebooks, and those of their experiments.
const fractions = [4e-13, 1e-9, 1e-8, 1e-5, 3.7e-4, 1e-3, 0.1]
const ofExperiments = [1e-13, 1e-9, 1e-8, 7e-6, 3.68e-4, 0.1]
const radii = [
  [64, [5, 9, 11, 15, 19, 20, 27], [5, 9, 11, 15, 19, 27]],
  [1000, [387, 405, 411, 433, 447, 451, 480], [384, 405, 411, 431, 447, 480]],
  [784, [292, 308, 314, 332, 345, 349, 374], [290, 308, 314, 331, 345, 374]],
  [100, [16, 21, 23, 29, 33, 35, 44], [15, 21, 23, 29, 33, 44]],
] as const

test('the binomial quantiles are the published radii', (t) => {
  for (const [bits, expected, experiments] of radii) {
    t.deepEqual(fractions.map((share) => ballRadius(bits, share).quantile), expected)
    t.deepEqual(ofExperiments.map((share) => ballRadius(bits, share).quantile), experiments)
  }
})

test('the quantile rounds up where the radius below may be nearer', (t) => {
  const { quantile, nearest, shares } = ballRadius(1000, 3.684e-4)
  t.is(quantile, 447)
  t.is(nearest, 446)
  t.is(shares.quantile.toPrecision(3), '0.000445')
  t.is(shares.nearest.toPrecision(3), '0.000354')
})

test('every radius comes back from its own share', (t) => {
  for (const bits of [1, 64, 65, 300]) {
    logBallShares(bits).forEach((log, radius) => {
      const share = Math.exp(log)
      if (share > 0 && share < 1 - 1e-9) t.is(ballRadius(bits, share).quantile, radius)
    })
  }
})

test('the logarithms go on below the range of numbers', (t) => {
  const logs = logBallShares(4096)
  t.true(Math.abs(logs[0]! / (-4096 * Math.LN2) - 1) < 1e-15)
  t.is(logs[4096], 0)
})

test('what is no share is refused', (t) => {
  for (const share of [0, 1.1, NaN]) {
    t.throws(() => ballRadius(64, share), { instanceOf: InputError, message: /^share/ })
  }
})
