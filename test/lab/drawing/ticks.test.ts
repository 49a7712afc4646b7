import test from 'ava'
import * as fc from 'fast-check'
import { tickStep, ticksBetween } from '../../../src/lab/drawing/ticks.js'

test('steps are 1, 2 or 5 times a power of ten, and the smallest that is not too many', (t) => {
  t.deepEqual([tickStep(100, 10), tickStep(100, 6), tickStep(100, 4), tickStep(0.03, 5)], [10, 20, 50, 0.01])
  fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 20 }), (span, most) => {
    const step = tickStep(span, most)
    const [mantissa] = step.toExponential().split('e') as [string]
    return ['1', '2', '5'].includes(mantissa) && span / step <= most * (1 + 1e-6)
  }), { seed: 2, numRuns: 300 })
})

test('without a span there is a step all the same', (t) => {
  t.is(tickStep(0, 5), 1)
})

test('ticks are the multiples of the step, both ends included, without the dirt of adding up', (t) => {
  t.deepEqual(ticksBetween(0, 0.3, 0.1), [0, 0.1, 0.2, 0.3])
  t.deepEqual(ticksBetween(-7, 11, 5), [-5, 0, 5, 10])
  t.deepEqual(ticksBetween(1, 2, 5), [])
})
