import test from 'ava'
import { twoSided } from '../../../src/analysis/tests/locationTest.js'

test('p of both sides is twice the smaller one and at most 1', (t) => {
  t.is(twoSided(0.01, 0.995), 0.02)
  t.is(twoSided(0.99, 0.02), 0.04)
  t.is(twoSided(0.7, 0.6), 1)
})
