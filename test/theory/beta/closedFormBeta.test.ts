import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { analyticBeta, localBeta, midWindowBeta, orthantBeta } from '../../../src/theory/beta/closedFormBeta.js'
import { betaOfRadius } from '../../../src/theory/beta/betaOfRadius.js'

test('β of Eq. 21 is 2.0 to 2.5 times too small', (t) => {
  for (const [radius, beta] of [[5, '11.391'], [9, '8.266'], [11, '6.891'], [15, '4.516']] as const) {
    t.is(analyticBeta(64, radius).toFixed(3), beta)
    const factor = betaOfRadius(64, radius).beta / analyticBeta(64, radius)
    t.true(factor > 2.0 && factor < 2.5, String(factor))
  }
})

test('the local slope without its prefactor has its known values', (t) => {
  t.is(localBeta(64, 11, 0).toFixed(2), '9.01')
  t.is(localBeta(64, 11, 11).toFixed(1), '15.8')
})

test('for radii near n/2 the local slope at 0 is that of Eq. 21', (t) => {
  t.true(Math.abs(localBeta(10_000, 4990, 0) / analyticBeta(10_000, 4990) - 1) < 1e-5)
})

test('the slope in mid-window has its known values', (t) => {
  for (const [bits, radius, beta] of [
    [64, 5, '29.98'], [64, 9, '18.12'], [64, 11, '14.50'], [64, 13, '11.65'], [64, 15, '9.33'], [64, 19, '5.82'],
    [128, 36, '11.38'], [256, 96, '7.70'], [1000, 447, '5.82'],
  ] as const) {
    t.is(midWindowBeta(bits, radius).toFixed(2), beta, `n = ${bits}, d = ${radius}`)
    if (bits === 64) t.true(Math.abs(midWindowBeta(bits, radius) / betaOfRadius(bits, radius).beta - 1) < 0.06)
  }
})

test('the normal orthant is good at n = 1000 and not in the tail of n = 64', (t) => {
  t.is(orthantBeta(1000, 447).toFixed(2), '6.64')
  t.is(orthantBeta(64, 11).toFixed(2), '11.43')
})

test('what has no slope is refused', (t) => {
  t.throws(() => analyticBeta(64, 0), { instanceOf: InputError, message: /^radius: found 0/ })
  t.throws(() => localBeta(64, 5, 10), { instanceOf: InputError, message: /^distance: found 10/ })
  t.throws(() => orthantBeta(64, 1), { instanceOf: InputError, message: /^radius: found 1/ })
})
