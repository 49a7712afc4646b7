import test from 'ava'
import { upperGamma } from '../../../src/analysis/distributions/incompleteGamma.js'
import { near, reference } from '../reference.js'

test('the incomplete gamma function is that of SciPy', (t) => {
  for (const [a, x, expected] of reference.tails.upperGamma) t.true(near(upperGamma(a!, x!), expected!), `${a}, ${x}`)
})

test('for a whole number it is the sum of Poisson probabilities', (t) => {
  for (const x of [0.1, 2, 4.9, 5.1, 30]) {
    let [term, sum] = [Math.exp(-x), 0]
    for (let k = 0; k < 4; term *= x / ++k) sum += term
    t.true(near(upperGamma(4, x), sum, 1e-12), String(x))
  }
})

test('its ends are 1 and 0, and beyond them it is not defined', (t) => {
  t.is(upperGamma(2, 0), 1)
  t.is(upperGamma(2, Infinity), 0)
  for (const [a, x] of [[0, 1], [-1, 1], [1, -1], [1, NaN]] as const) t.is(upperGamma(a, x), NaN)
})
