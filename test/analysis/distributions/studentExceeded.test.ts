import test from 'ava'
import * as fc from 'fast-check'
import { studentExceeded, studentTail } from '../../../src/analysis/distributions/studentExceeded.js'
import { near, reference } from '../reference.js'

test("what Student's t exceeds with a probability is that of SciPy", (t) => {
  for (const [p, freedom, expected] of reference.studentQuantiles) {
    t.true(near(studentExceeded(p, freedom), expected, 1e-10), `${p} ${freedom}: ${studentExceeded(p, freedom)}`)
  }
  for (const p of [0, 1, NaN]) t.is(studentExceeded(p, 5), NaN)
})

test('it has that tail, and the tails of t and −t make 1', (t) => {
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(fc.property(chance, fc.integer({ min: 1, max: 50 }), (p, freedom) => {
    const value = studentExceeded(p, freedom)
    t.true(near(studentTail(value, freedom), p, 1e-9))
    t.is(studentTail(value, freedom) + studentTail(-value, freedom), 1)
  }), { seed: 1, numRuns: 100 })
})

test("with one degree of freedom it is Cauchy's: the quarter is 1", (t) => {
  t.true(near(studentTail(1, 1), 0.25, 1e-13))
  t.is(studentTail(Infinity, 4), 0)
})
