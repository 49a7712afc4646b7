import test from 'ava'
import * as fc from 'fast-check'
import { InputError } from '../../src/errors/inputError.js'
import { estimated, estimateOver, saidOfEstimates } from '../../src/experiments/estimateOver.js'

test('the mean lies in its interval, which lies between the least and the greatest value', (t) => {
  fc.assert(fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }), (values) => {
    const { mean, low, high } = estimateOver(values, 1, 'test')
    const slack = 1e-12
    return low <= mean + slack && mean <= high + slack && low >= Math.min(...values) - slack
      && high <= Math.max(...values) + slack
  }), { seed: 1, numRuns: 60 })
  t.pass()
})

test('of two values the interval is all between them, and of one it is that value', (t) => {
  const { low, high } = estimateOver([0.25, 0.75], 1, 'two')
  t.deepEqual([low, high], [0.25, 0.75])
  t.like(estimateOver([0.5], 1, 'one'), { mean: 0.5, low: 0.5, high: 0.5 })
  t.throws(() => estimateOver([], 1, 'none'), { instanceOf: InputError })
})

test('a caption says how many values there are, and that few make an interval too narrow', (t) => {
  t.is(saidOfEstimates(1, 'seed', 'seeds'), 'One seed, without an interval.')
  t.is(saidOfEstimates(3, 'seed', 'seeds'), 'Means over 3 seeds with 95 % bootstrap intervals (too narrow for so few).')
  t.is(saidOfEstimates(20, 'set', 'sets'), 'Means over 20 sets with 95 % bootstrap intervals.')
})

test('as columns of a row they have the name of the mean', (t) => {
  t.deepEqual(estimated('followed', [1, 3], 1, 'draws'), { followed: 2, followedLow: 1, followedHigh: 3 })
})
