import test from 'ava'
import { logIntegral } from '../../../src/theory/numeric/logIntegral.js'

const near = (actual: number, expected: number, tolerance: number): boolean => Math.abs(actual - expected) < tolerance

test('integrals that are known come out to 1e-13', (t) => {
  t.true(near(logIntegral((x) => -x, 0, 3), Math.log(1 - Math.exp(-3)), 1e-13))
  t.true(near(logIntegral((x) => -x * x, 0, 30), Math.log(Math.sqrt(Math.PI) / 2), 1e-13))
  t.true(near(logIntegral(() => 0, 2, 5), Math.log(3), 1e-13))
  // A root at the end, as in three dimensions.
  t.true(near(logIntegral((x) => Math.log(1 - x) / 2, 0, 1), Math.log(2 / 3), 1e-12))
})

test('the integrand may be far below the range of numbers', (t) => {
  t.true(near(logIntegral((x) => -5000 - x, 0, 1), -5000 + Math.log(1 - Math.exp(-1)), 1e-12))
})

test('a narrow peak at the lower end is seen', (t) => {
  t.true(near(logIntegral((x) => -1e5 * x, 0, 1), -Math.log(1e5), 1e-12))
})

test('an empty interval and an integrand of 0 give −∞', (t) => {
  t.is(logIntegral(() => 0, 1, 1), -Infinity)
  t.is(logIntegral(() => 0, 2, 1), -Infinity)
  t.is(logIntegral(() => -Infinity, 0, 1), -Infinity)
})
