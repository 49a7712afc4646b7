import test from 'ava'
import * as fc from 'fast-check'
import { nearestTwo } from '../../../src/experiments/automaton/machine.js'

test('the greatest and the second are those of the sorted values', (t) => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 }), (values) => {
    const sorted = [...values].sort((left, right) => right - left)
    t.deepEqual(nearestTwo(values), { vertex: values.indexOf(sorted[0]!), overlap: sorted[0]!, runnerUp: sorted[1]! })
  }), { seed: 9, numRuns: 100 })
})
