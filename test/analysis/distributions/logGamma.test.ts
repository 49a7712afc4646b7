import test from 'ava'
import { logGamma } from '../../../src/analysis/distributions/logGamma.js'
import { near, reference } from '../reference.js'

test('the logarithm of the gamma function is that of factorials and of SciPy', (t) => {
  let factorial = 1
  for (let n = 3; n <= 20; n++) {
    factorial *= n - 1
    t.true(near(logGamma(n), Math.log(factorial), 1e-14), String(n))
  }
  for (const [x, expected] of reference.tails.logGamma) t.true(near(logGamma(x!), expected!, 2e-13), String(x))
})

test('it is defined for positive numbers only', (t) => {
  for (const x of [0, -1.5, NaN]) t.is(logGamma(x), NaN)
})
