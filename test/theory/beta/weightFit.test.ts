import test from 'ava'
import { cosineAt, normalised, softmaxMisfit, softmaxWeights } from '../../../src/theory/beta/weightFit.js'

test('cosines run from 1 at distance 0 to −1 at n', (t) => {
  t.deepEqual([0, 2, 4].map((distance) => cosineAt(distance, 4)), [1, 0, -1])
})

test('weights sum to 1, also where they are beyond the range of numbers', (t) => {
  const weights = [...normalised(Float64Array.of(-5000, -5001, -Infinity))]
  t.deepEqual(weights, [1 / (1 + Math.exp(-1)), Math.exp(-1) / (1 + Math.exp(-1)), 0])
})

test('a softmax has no misfit from itself, and all of it from what it gives no weight', (t) => {
  const logs = Float64Array.from({ length: 65 }, (_, distance) => 3 + 14 * cosineAt(distance, 64))
  const { totalVariation, errorMax, meanSquare } = softmaxMisfit(logs, 14)
  t.true(totalVariation < 1e-14 && errorMax < 1e-14 && meanSquare < 1e-28)
  const last = new Float64Array(65).fill(-Infinity)
  last[64] = 0
  t.true(softmaxMisfit(last, 14).totalVariation > 1 - 1e-11)
})

test('β of 0 weighs all alike', (t) => {
  t.deepEqual([...softmaxWeights(0, 3)], [0.25, 0.25, 0.25, 0.25])
})
