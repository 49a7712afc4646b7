import test from 'ava'
import * as fc from 'fast-check'
import { wholePower } from '../../../src/theory/numeric/wholePower.js'

test('powers of whole numbers are exact while they fit', (t) => {
  for (let base = -9n; base <= 9n; base++) {
    for (let exponent = 0n; exponent <= 16n; exponent++) {
      const exact = base ** exponent
      t.is(wholePower(Number(base), Number(exponent)), Number(exact), `${base}^${exponent}`)
    }
  }
})

test('it is the power, to its stated error', (t) => {
  const base = fc.double({ min: 0.01, max: 2, noNaN: true })
  t.notThrows(() => fc.assert(fc.property(base, fc.nat(150), (x, exponent) => {
    const expected = Math.exp(exponent * Math.log(x))
    return Math.abs(wholePower(x, exponent) - expected) <= (exponent + 1) * 8 * 2.3e-16 * expected
  }), { seed: 1, numRuns: 2000 }))
})

test('0 to the 0 is 1, and high powers run out of range without NaN', (t) => {
  t.is(wholePower(0, 0), 1)
  t.is(wholePower(0, 5), 0)
  t.is(wholePower(0.5, 1e6), 0)
  t.is(wholePower(2, 1e6), Infinity)
})
