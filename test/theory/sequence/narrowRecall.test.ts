import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { narrowRecall } from '../../../src/theory/sequence/narrowRecall.js'

test('correlations are those of the states themselves: products of their coordinates on the ring', (t) => {
  for (const [a, h] of [[1, 0], [0.5, 0.5], [0.4, 0.6], [2, 1]] as const) {
    const state = [h / 2, a, h / 2]
    const product = (distance: number): number =>
      state.reduce((sum, value, index) => sum + value * (state[index + distance] ?? 0), 0)
    const [one, two] = narrowRecall(a, h)
    t.true(Math.abs(one - product(1) / product(0)) < 1e-12 && Math.abs(two - product(2) / product(0)) < 1e-12)
  }
  t.deepEqual(narrowRecall(0.5, 0.5).map((value) => value.toFixed(3)), ['0.667', '0.167'])
})

test('where attention does not stay at one pattern there is no such form', (t) => {
  for (const [a, h] of [[0.3, 0.7], [-0.5, 1.5], [1, -1], [NaN, 1]] as const) {
    t.throws(() => narrowRecall(a, h), { instanceOf: InputError })
  }
})
