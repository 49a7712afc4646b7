import test from 'ava'
import { betaHistogram } from '../../../src/experiments/gpt2/betaHistogram.js'

test('bins have equal ratios and hold their upper limit; what no logarithm shows is counted apart', (t) => {
  const { bins, outside } = betaHistogram([1, 1.1, 2, 2.01, 0, -3, 5000, NaN])
  t.is(outside, 4)
  t.deepEqual(bins.map(({ count }) => count), [1, 1, 0, 0, 1, 1])
  t.deepEqual(bins.map(({ to }) => to).filter(Number.isInteger), [1, 2])
  for (const { from, to, centre } of bins) {
    t.true(Math.abs(to / from - 2 ** 0.25) < 1e-14)
    t.true(Math.abs(centre - Math.sqrt(from * to)) < 1e-14)
  }
})

test('without values there are no bins', (t) => {
  t.deepEqual(betaHistogram([]), { bins: [], outside: 0 })
})
