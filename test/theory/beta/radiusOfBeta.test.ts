import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { betaOfRadius } from '../../../src/theory/beta/betaOfRadius.js'
import { radiusOfBeta } from '../../../src/theory/beta/radiusOfBeta.js'
import { intersectionFractions } from '../../../src/theory/circleIntersection.js'

test('the β of a radius leads back to it, in both conventions', (t) => {
  for (const [bits, radius] of [[64, 5], [64, 11], [64, 15], [1000, 447]] as const) {
    const { beta, betaOfPaper } = betaOfRadius(bits, radius)
    for (const found of [radiusOfBeta(bits, beta), radiusOfBeta(bits, betaOfPaper, 'paper')]) {
      t.true(Math.abs(found.radius - radius) < 1e-9)
      t.is(found.nearest.radius, radius)
      t.true(Math.abs(found.activationProbability / intersectionFractions(bits, radius)[0]! - 1) < 1e-9)
    }
  }
})

test('15.9 is d = 11 as the paper reads it, and between 10 and 11 by least squares', (t) => {
  t.is(radiusOfBeta(64, 15.9, 'paper').nearest.radius, 11)
  const { below, above, radius } = radiusOfBeta(64, 15.9)
  t.deepEqual([below.radius, above.radius], [10, 11])
  t.true(radius > 10 && radius < 11 && below.beta > 15.9 && above.beta < 15.9)
})

test('the β that query-key-normalised Transformers learn are radii from 6 to 14, their mean 10.4', (t) => {
  t.is(radiusOfBeta(64, 24.8478).radius.toFixed(1), '6.5')
  t.is(radiusOfBeta(64, 10.3109).radius.toFixed(1), '14.3')
  t.is(radiusOfBeta(64, 15.6475).radius.toFixed(1), '10.4')
})

test('from d = 7 on β falls with the radius', (t) => {
  for (const bits of [16, 33, 64, 101, 256]) {
    for (let radius = 8; radius < bits / 2; radius++) {
      t.true(betaOfRadius(bits, radius).beta < betaOfRadius(bits, radius - 1).beta, `n = ${bits}, d = ${radius}`)
    }
  }
})

test('β that no radius has are refused with the range', (t) => {
  const message = /^beta: found 1000; allowed: a number from 0\.\d+ \(d = 31\) to 89\.23 \(d = 2\) at 64 bits$/
  t.throws(() => radiusOfBeta(64, 1000), { instanceOf: InputError, message })
  t.throws(() => radiusOfBeta(64, 0.01), { instanceOf: InputError, message: /^beta: found 0.01/ })
  t.throws(() => radiusOfBeta(64, NaN), { instanceOf: InputError, message: /^beta: found NaN/ })
})
