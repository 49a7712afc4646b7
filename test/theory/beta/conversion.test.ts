import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { betaSummaries, conversion, radiiOfBeta, radiusOfActivation } from '../../../src/theory/beta/conversion.js'
import { betaOfRadius } from '../../../src/theory/beta/betaOfRadius.js'
import { radiusOfBeta } from '../../../src/theory/beta/radiusOfBeta.js'
import { ballRadius } from '../../../src/theory/retrieval/ballRadius.js'

test('the radius of p is the nearest in ratio, and the quantile stands beside it', (t) => {
  const found = conversion(1000, { activation: 3.684e-4 })
  t.deepEqual(found.ofActivation, { activation: 3.684e-4, ...ballRadius(1000, 3.684e-4) })
  t.is(found.radius, 446)
  t.is(found.ofActivation!.quantile, 447)
  t.is(found.activationProbability, found.ofActivation!.shares.nearest)
  t.deepEqual(found.neighbours.map(({ radius }) => radius), [444, 445, 446, 447, 448])
})

test('radius, p and β lead back to each other', (t) => {
  for (const radius of [2, 5, 11, 20, 31]) {
    const found = conversion(64, { radius })
    t.is(conversion(64, { activation: found.activationProbability }).radius, radius)
    const { beta } = betaOfRadius(64, radius)
    t.is(found.betas.leastSquares.beta, beta)
    if (radius > 4 && radius < 31) t.is(conversion(64, { beta }).radius, radius)
    t.deepEqual(found.betas, betaSummaries(64, radius))
    t.true(found.neighbours.every((near) => near.radius >= 2 && near.radius < 32))
  }
})

test('a β is read by both conventions', (t) => {
  const { leastSquares, paper, claws } = radiiOfBeta(64, 15.9)
  t.deepEqual([leastSquares, paper], [radiusOfBeta(64, 15.9), radiusOfBeta(64, 15.9, 'paper')])
  t.is(claws, 31.8)
})

test('a number that no radius has is refused with those that some have', (t) => {
  const message = /^activation: found .*; allowed: a number from 1\.128e-16 \(d = 2\) to 0\.4503 \(d = 31\) at 64 bits$/
  for (const activation of [0, -1, 1e-20, 0.6, NaN]) {
    t.throws(() => radiusOfActivation(64, activation), { instanceOf: InputError, message })
  }
  t.throws(() => conversion(64, { radius: 32 }), { instanceOf: InputError, message: /^radius: found 32; / })
  t.throws(() => conversion(6, { radius: 2 }), { instanceOf: InputError, message: /^bits: found 6; / })
  t.throws(() => conversion(64, { beta: 1e4 }), { instanceOf: InputError, message: /^beta: found 10000; / })
})
