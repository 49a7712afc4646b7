import test from 'ava'
import { noisyState, uniformPatterns } from '../../../src/memory/cdam/randomStates.js'
import { stream } from '../../../src/random/stream.js'
import { pearson } from './reference.js'

test('patterns are uniform in [0, 1): mean 1/2, variance 1/12, within four standard errors', (t) => {
  const values = uniformPatterns(50, 1000, stream(1, 'patterns')).flatMap((pattern) => [...pattern])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  t.true(Math.abs(mean - 1 / 2) < 4 * Math.sqrt(1 / 12 / values.length))
  t.true(Math.abs(variance - 1 / 12) < 4 * Math.sqrt(1 / 180 / values.length))
  t.true(values.every((value) => value >= 0 && value < 1))
})

test('noise 1 on a uniform pattern leaves an overlap of 1/√2 (check B-07)', (t) => {
  const draws = stream(2, 'states')
  const overlaps = uniformPatterns(50, 1000, draws).map((pattern) => pearson(pattern, noisyState(pattern, 1, draws)))
  t.true(Math.abs(overlaps.reduce((sum, value) => sum + value, 0) / 50 - Math.SQRT1_2) < 0.02)
})

test('without noise the state is a copy of the pattern', (t) => {
  const pattern = Float64Array.of(0.1, 0.9)
  const state = noisyState(pattern, 0, stream(1, 'x'))
  t.deepEqual(state, pattern)
  t.not(state, pattern)
})
