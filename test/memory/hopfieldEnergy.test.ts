import test from 'ava'
import { exponential, polynomial, quadratic, rectifiedPolynomial } from '../../src/memory/hopfieldEnergy.js'

test('energies are powers of the overlap, rectified ones only where it is positive', (t) => {
  t.is(quadratic(-7, 0), 49)
  t.is(polynomial(3)(-5, 0), -125)
  t.is(polynomial(4)(-5, 0), 625)
  t.is(rectifiedPolynomial(3)(-5, 0), 0)
  t.is(rectifiedPolynomial(3)(5, 0), 125)
})

test('the exponential is relative to the greatest overlap, so that it stays a number', (t) => {
  t.is(exponential(5000, 5000), 1)
  t.true(Math.abs(exponential(4998, 5000) - Math.exp(-2)) < 1e-15)
})

test('degrees that are no integers from 2 to 100 are refused', (t) => {
  for (const degree of [1, 2.5, 101]) {
    t.throws(() => polynomial(degree), { message: /degree/ })
    t.throws(() => rectifiedPolynomial(degree), { message: /degree/ })
  }
})
