import test from 'ava'
import * as fc from 'fast-check'
import { sine } from '../../src/kernels/sine.js'

test('the sine is right to 10⁻¹³ over a turn and to 10⁻⁹ far out', (t) => {
  fc.assert(fc.property(fc.double({ min: 0, max: 7, noNaN: true }), (x) =>
    void t.true(Math.abs(sine(x) - Math.sin(x)) < 1e-13)), { seed: 1, numRuns: 2000 })
  fc.assert(fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (x) =>
    void t.true(Math.abs(sine(x) - Math.sin(x)) < 1e-9)), { seed: 2, numRuns: 2000 })
  t.is(sine(0), 0)
})
