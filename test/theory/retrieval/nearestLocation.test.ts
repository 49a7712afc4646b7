import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { normalCumulative } from '../../../src/theory/normal.js'
import { locationWithin, nearestLocation } from '../../../src/theory/retrieval/nearestLocation.js'

test('n = 1000, r = 10^6 has the published values, and the exact ones', (t) => {
  const within = locationWithin(1000, 1e6)
  const { median, probabilityAtMedian, normalQuantile, mean } = nearestLocation(1000, 1e6)
  t.is(normalQuantile.toFixed(8), '424.84176249')
  t.is(median, 424)
  t.is(probabilityAtMedian, within[424]!)
  t.is(within[424]!.toFixed(4), '0.5769')
  t.is(within[430]!.toFixed(3), '0.995')
  t.true(mean > 423 && mean < 424)
  // The published 0.5358 is the normal approximation at 424.
  t.is((1 - (1 - normalCumulative((424 - 500) / Math.sqrt(250))) ** 1e6).toFixed(4), '0.5358')
})

test('small cases are counted by hand', (t) => {
  const within = locationWithin(2, 1)
  for (const [distance, expected] of [0.25, 0.75, 1].entries()) t.true(Math.abs(within[distance]! - expected) < 1e-15)
  t.true(Math.abs(locationWithin(2, 2)[0]! - (1 - 0.75 ** 2)) < 1e-15)
  t.is(nearestLocation(2, 1).mean, 1)
})

test('as many locations as addresses still miss one in e', (t) => {
  t.true(Math.abs(locationWithin(64, 2 ** 64)[0]! - (1 - Math.exp(-1))) < 1e-12)
})

test('numbers of locations that cannot be are refused', (t) => {
  for (const locations of [0, Infinity, NaN]) {
    t.throws(() => locationWithin(8, locations), { instanceOf: InputError, message: /^locations/ })
  }
})
