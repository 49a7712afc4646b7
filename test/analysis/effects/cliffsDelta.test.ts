import test from 'ava'
import * as fc from 'fast-check'
import { cliffsDelta } from '../../../src/analysis/effects/cliffsDelta.js'
import { stream } from '../../../src/random/stream.js'
import { near, reference } from '../reference.js'

test('δ is 2U/mn − 1 with the U of SciPy', (t) => {
  for (const { left, right, u } of reference.twoSamples) {
    t.true(Math.abs(cliffsDelta(left, right).estimate - ((2 * u) / (left.length * right.length) - 1)) < 1e-14)
  }
})

const group = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 8 })

test('the interval holds δ, is within −1 … 1 and mirrors when groups are exchanged', (t) => {
  fc.assert(fc.property(group, group, (left, right) => {
    const [found, mirrored] = [cliffsDelta(left, right), cliffsDelta(right, left)]
    t.true(found.low <= found.estimate + 1e-12 && found.estimate <= found.high + 1e-12)
    t.true(found.low >= -1 - 1e-12 && found.high <= 1 + 1e-12)
    t.true(Math.abs(mirrored.low + found.high) < 1e-12)
  }), { seed: 1, numRuns: 200 })
})

test("where every pair agrees the lower bound is Wilson's", (t) => {
  const square = 1.959963984540054 ** 2
  const { estimate, low, high } = cliffsDelta([5, 6, 7, 8], [1, 2, 3, 4, 4])
  t.deepEqual([estimate, high], [1, 1])
  t.true(near(low, (4 - square) / (4 + square), 1e-12))
})

test('the interval covers δ of two shifted uniform distributions in about 95 % of trials', (t) => {
  // P(x + s > y) − P(x + s < y) = 1 − (1 − s)² for uniform x and y and a shift s in 0 … 1.
  const draws = stream(1, 'cliff')
  let covered = 0
  for (let trial = 0; trial < 500; trial++) {
    const left = Array.from({ length: 20 }, () => draws.next() + 0.3)
    const { low, high } = cliffsDelta(left, Array.from({ length: 15 }, () => draws.next()))
    if (low <= 0.51 && 0.51 <= high) covered++
  }
  t.true(Math.abs(covered / 500 - 0.95) < 0.035, String(covered))
})
