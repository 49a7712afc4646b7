import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { normalCumulative } from '../../../src/theory/normal.js'
import { logNormalOrthant } from '../../../src/theory/overlap/normalOrthant.js'

const orthant = (c: number, correlation: number): number => Math.exp(logNormalOrthant(c, correlation))

test('special cases have their closed forms', (t) => {
  for (const c of [-6, -3.1, -1, -0.2, 0, 0.7, 2.5]) {
    const one = normalCumulative(c)
    t.true(Math.abs(orthant(c, 1) / one - 1) < 1e-12, `ρ = 1, c = ${c}`)
    t.true(Math.abs(orthant(c, 0) / (one * one) - 1) < 1e-12, `ρ = 0, c = ${c}`)
    t.true(Math.abs(orthant(c, -1) - Math.max(0, 2 * one - 1)) < 1e-12, `ρ = −1, c = ${c}`)
  }
  for (const correlation of [-0.9, -0.3, 0.2, 0.99]) {
    t.true(Math.abs(orthant(0, correlation) - (0.25 + Math.asin(correlation) / (2 * Math.PI))) < 1e-13)
  }
})

test('far in the tail it keeps its digits', (t) => {
  // ρ = 0 at c = −50: twice ln Φ(−50), which Abramowitz & Stegun 26.2.12 gives to 1e-10.
  const c = 50
  const correction = Math.log1p(-1 / c ** 2 + 3 / c ** 4 - 15 / c ** 6)
  const logTail = (-c * c) / 2 - Math.log(c * Math.sqrt(2 * Math.PI)) + correction
  t.true(Math.abs(logNormalOrthant(-50, 0) / (2 * logTail) - 1) < 1e-12)
})

test('what is no number and no correlation is refused', (t) => {
  t.throws(() => logNormalOrthant(NaN, 0), { instanceOf: InputError, message: /^c: found NaN/ })
  t.throws(() => logNormalOrthant(-1, 1.01), { instanceOf: InputError, message: /^correlation: found 1.01/ })
})
