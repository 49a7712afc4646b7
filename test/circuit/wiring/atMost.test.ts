import test from 'ava'
import { atMost } from '../../../src/circuit/wiring/atMost.js'

test('the bound is nine standard deviations and a little above the mean, and never above what is possible', (t) => {
  t.is(atMost(10_000, 1e9), 10_000 + 900 + 40)
  t.is(atMost(10_000, 10_500), 10_500)
  t.is(atMost(0, 1e9), 40)
})

test('by Bernstein\'s inequality a sum exceeds it less than once in 10¹⁶ times', (t) => {
  for (const mean of [0.01, 1, 100, 1e4, 1e8]) {
    for (const size of [1, 50]) {
      const beyond = atMost(mean, Infinity, size) - mean
      t.true(beyond * beyond / (2 * (mean * size + size * beyond / 3)) > 37)
    }
  }
})
