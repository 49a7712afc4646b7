import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { floorCorrected, usualFloorLags } from '../../../src/analysis/serial/floorCorrection.js'
import { close } from './syntheticRates.js'

test('a curve that was mixed with a floor is found again', (t) => {
  const curve = [0.8, 0.4, 0.1, 0, 0, 0]
  for (const floor of [-0.05, 0.3]) {
    const corrected = floorCorrected(curve.map((value) => floor + (1 - floor) * value), { first: 4, last: 6 })
    t.true(close(corrected.curve, curve) && close([corrected.floor], [floor]))
  }
})

test('the usual floor is that of the lags 20 to 40', (t) => {
  t.deepEqual(usualFloorLags, { first: 20, last: 40 })
  t.is(floorCorrected(Array.from({ length: 45 }, (_, index) => index + 1)).floor, 30)
})

test('lags that a curve does not have, and a curve that is 1 everywhere, are refused', (t) => {
  const refused = (message: RegExp, curve: number[], first: number, last: number) =>
    t.throws(() => floorCorrected(curve, { first, last }), { instanceOf: InputError, message })
  for (const [first, last] of [[0, 1], [2, 1], [1, 3], [1.5, 2]] as const) {
    refused(new RegExp(`^floorLags: found ${first} to ${last}; allowed: 1 ≤ first ≤ last ≤ 2`), [0.5, 0.1], first, last)
  }
  refused(/^curve: all is alike/, [1, 1], 1, 2)
})
