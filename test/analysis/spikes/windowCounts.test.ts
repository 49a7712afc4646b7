import test from 'ava'
import * as fc from 'fast-check'
import { fanoFactor, firingRate, windowCounts } from '../../../src/analysis/spikes/windowCounts.js'
import { SpikeTrains } from '../../../src/analysis/spikeTrains.js'
import { InputError } from '../../../src/errors/inputError.js'

test('spikes are counted in whole windows, the end of each not included', (t) => {
  t.deepEqual(windowCounts([-1, 0, 9, 10, 29, 30, 34], { from: 0, to: 35, width: 10 }), Float64Array.of(2, 1, 1))
})

test('the rate is spikes per unit of time', (t) => {
  t.is(firingRate([1, 5, 9, 10], 0, 10), 0.3)
  t.is(firingRate([], 2, 4), 0)
})

test("Fano's factor is that of SpikeTrains", (t) => {
  const ticks = fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 30 }).map((list) => list.sort((a,
    b) => a - b))
  fc.assert(fc.property(ticks, (train) => {
    const time = { from: 0, to: 100, windowTicks: 20 }
    const streamed = new SpikeTrains(1, time)
    for (const tick of train) streamed.add(tick, [0])
    const counts = windowCounts(train, { from: 0, to: 100, width: 20 })
    t.true(Math.abs(fanoFactor(counts) - streamed.summary().fano!) < 1e-12)
  }), { seed: 1, numRuns: 100 })
})

test('without spikes, and with one window, there is no Fano factor; without a window nothing is counted', (t) => {
  t.is(fanoFactor([0, 0]), NaN)
  t.is(fanoFactor([3]), NaN)
  t.throws(() => windowCounts([1], { from: 0, to: 5, width: 10 }), { instanceOf: InputError,
    message: /^windows: found 0 to 5/ })
})
