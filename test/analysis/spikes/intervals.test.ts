import test from 'ava'
import {
  intervalHistogram, intervalsOf, intervalVariation, localVariation,
} from '../../../src/analysis/spikes/intervals.js'
import { SpikeTrains } from '../../../src/analysis/spikeTrains.js'
import { stream } from '../../../src/random/stream.js'

/** Intervals of a Poisson process. */
const exponential = (count: number): Float64Array => {
  const draws = stream(1, 'intervals')
  return Float64Array.from({ length: count }, () => -Math.log(1 - draws.next()))
}

test('intervals are the differences of spikes that follow one another', (t) => {
  t.deepEqual(intervalsOf([3, 4, 8, 8]), Float64Array.of(1, 4, 0))
  t.deepEqual(intervalsOf([3]), new Float64Array(0))
  t.deepEqual(intervalsOf([]), new Float64Array(0))
})

test('CV and CV2 are 0 for a clock and near 1 for a Poisson process', (t) => {
  t.deepEqual([intervalVariation([5, 5, 5]), localVariation([5, 5, 5])], [0, 0])
  const intervals = exponential(20_000)
  t.true(Math.abs(intervalVariation(intervals) - 1) < 0.03)
  // 2|a − b|/(a + b) of a Poisson process is uniform over 0 … 2 (Holt et al. 1996).
  t.true(Math.abs(localVariation(intervals) - 1) < 4 * Math.sqrt((1 / 3) * 2 / 20_000))
})

test('CV is that of SpikeTrains', (t) => {
  const train = [2, 9, 15, 40, 41, 77]
  const streamed = new SpikeTrains(1, { from: 0, to: 100, windowTicks: 10 })
  for (const tick of train) streamed.add(tick, [0])
  t.true(Math.abs(intervalVariation(intervalsOf(train)) - streamed.summary().variation!) < 1e-14)
})

test('CV2 of 1, 3, 1 is 1, whatever the rate; a slow change of the rate moves CV only', (t) => {
  t.is(localVariation([1, 3, 1]), 1)
  t.is(localVariation([10, 30, 10]), 1)
  t.is(localVariation([0, 0, 2]), 1)
  const slowing = Array.from({ length: 200 }, (_, index) => 1 + index / 20)
  t.true(intervalVariation(slowing) > 0.4 && localVariation(slowing) < 0.02)
})

test('fewer than 2 intervals have neither', (t) => {
  for (const intervals of [[], [4]]) {
    t.is(intervalVariation(intervals), NaN)
    t.is(localVariation(intervals), NaN)
  }
})

test('a bin of the histogram holds its lower edge, and longer intervals are left out', (t) => {
  t.deepEqual(intervalHistogram([0, 4.9, 5, 14, 15, 99], 5, 3), Uint32Array.of(2, 1, 1))
})
