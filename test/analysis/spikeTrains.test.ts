import test from 'ava'
import * as fc from 'fast-check'
import { SpikeTrains, type SpikeTrainSummary } from '../../src/analysis/spikeTrains.js'
import { stream } from '../../src/random/stream.js'

const time = { from: 0, to: 1000, windowTicks: 100 }

/** The summary of cells that fire at given ticks. */
function summaryOf(trains: readonly (readonly number[])[], within = time): SpikeTrainSummary {
  const found = new SpikeTrains(trains.length, within)
  const ticks = [...new Set(trains.flat())].sort((left, right) => left - right)
  for (const tick of ticks) found.add(tick, [...trains.keys()].filter((cell) => trains[cell]!.includes(tick)))
  return found.summary()
}

test('a clock has no variation, and windows of whole periods have equal counts', (t) => {
  const clock = Array.from({ length: 20 }, (_, index) => 50 * index)
  t.deepEqual(summaryOf([clock]), { spikes: 20, silent: 0, variation: 0, fano: 0, counts: [[20, 1]] })
})

test('intervals of 10 and 30 ticks have mean 20 and standard deviation √200', (t) => {
  t.is(summaryOf([[100, 110, 140]]).variation, Math.sqrt(200) / 20)
})

test('all spikes in one of ten windows: variance of the counts over their mean', (t) => {
  const { fano } = summaryOf([[1, 2, 3, 4]])
  t.true(Math.abs(fano! - 4) < 1e-12, `${fano}`)
})

test('silent cells count for the fraction of the silent and for nothing else', (t) => {
  t.deepEqual(summaryOf([[], [5], [], [7, 9]]), {
    spikes: 3, silent: 0.5, fano: summaryOf([[5], [7, 9]]).fano!, counts: [[0, 2], [1, 1], [2, 1]],
  })
  t.deepEqual(summaryOf([[]]), { spikes: 0, silent: 1, counts: [[0, 1]] })
})

test('spikes before the beginning and from the end on are not counted', (t) => {
  const train = [3, 10, 19, 20]
  t.deepEqual(summaryOf([train], { from: 10, to: 20, windowTicks: 10 }), { spikes: 2, silent: 0, counts: [[2, 1]] })
})

test('the sums give what the whole trains give', (t) => {
  const ticks = fc.uniqueArray(fc.nat(1049), { minLength: 3 }).map((found) => found.sort((left, right) => left - right))
  fc.assert(fc.property(ticks, fc.integer({ min: 1, max: 400 }), (train, windowTicks) => {
    const inside = train.filter((tick) => tick < 1000)
    const { variation, fano, spikes } = summaryOf([train], { from: 0, to: 1000, windowTicks })
    const intervals = inside.slice(1).map((tick, index) => tick - inside[index]!)
    const counts = Array.from({ length: Math.floor(1000 / windowTicks) }, (_, window) =>
      inside.filter((tick) => Math.floor(tick / windowTicks) === window).length)
    const [meanInterval, deviation] = momentsOf(intervals)
    const [meanCount, spread] = momentsOf(counts)
    t.is(spikes, inside.length)
    if (intervals.length > 1) t.true(Math.abs(variation! - deviation / meanInterval) < 1e-9)
    if (counts.length > 1 && meanCount > 0) t.true(Math.abs(fano! - spread * spread / meanCount) < 1e-9)
  }), { seed: 1 })
})

/** Mean and standard deviation (n − 1). */
function momentsOf(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return [mean, Math.sqrt(squares / (values.length - 1))]
}

test('fibres that fire at random at every tick have variation √(1 − p) and Fano factor 1 − p', (t) => {
  const p = 0.05
  const random = stream(1, 'test')
  const found = new SpikeTrains(100, { from: 0, to: 40_000, windowTicks: 400 })
  for (let tick = 0; tick < 40_000; tick++) found.add(tick, [...Array(100).keys()].filter(() => random.next() < p))
  const { variation, fano, silent } = found.summary()
  t.is(silent, 0)
  t.true(Math.abs(variation! - Math.sqrt(1 - p)) < 0.01, `${variation}`)
  t.true(Math.abs(fano! - (1 - p)) < 0.05, `${fano}`)
})

test('a time without length is refused', (t) => {
  t.throws(() => new SpikeTrains(1, { from: 5, to: 5, windowTicks: 1 }), { message: /^time: found 5 to 5 in windows of 1; / })
})
