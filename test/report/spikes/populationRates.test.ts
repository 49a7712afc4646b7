import test from 'ava'
import { assert, array, integer, property, tuple } from 'fast-check'
import { InputError } from '../../../src/errors/inputError.js'
import { populationRates } from '../../../src/report/spikes/populationRates.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'

test('rates are spikes by cells and by the time of the bin, the last bin being what is left of it', (t) => {
  const { rows } = populationRates(selectSpikes(someSpikes([[0, 0, 1], [1, 0, 2], [4, 0, 1]]), { populations: ['granule'] }), { binMs: 1 })
  t.deepEqual(rows, [
    { population: 'granule', time_ms: 0.5, rate_hz: 2 / 4 / 0.001, spikes: 2 },
    { population: 'granule', time_ms: 1.5, rate_hz: 0, spikes: 0 },
    { population: 'granule', time_ms: 2.5, rate_hz: 1 / 4 / 0.0005, spikes: 1 },
  ])
})

test('with a period, spikes at the same time after its beginning share a bin', (t) => {
  const run = someSpikes([[1, 1, 0], [11, 1, 1], [14, 1, 0], [21, 1, 0], [29, 0, 3]])
  const { rows, name, caption } = populationRates(selectSpikes(run, { populations: ['purkinje'] }), { binMs: 1, periodMs: 5 })
  t.is(name, 'psth')
  t.regex(caption, /3 periods/)
  t.deepEqual(rows.map(({ time_ms: time, spikes }) => [time, spikes]), [[0.5, 3], [1.5, 0], [2.5, 1], [3.5, 0], [4.5, 0]])
  t.is(rows[0]!['rate_hz'], 3 / 2 / (6 * 0.0005))
})

test('no spike is lost or counted twice, whatever bins and period', (t) => {
  assert(property(
    array(tuple(integer({ min: 0, max: 80 }), integer({ min: 0, max: 1 }), integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 40 }),
    integer({ min: 1, max: 20 }), integer({ min: 1, max: 30 }),
    (spikes, bin, period) => {
      const run = someSpikes(spikes.sort(([left], [right]) => left - right))
      for (const periodMs of [undefined, period / 2]) {
        const { rows } = populationRates(selectSpikes(run, {}), { binMs: bin / 2, periodMs })
        t.is(rows.reduce((sum, row) => sum + Number(row['spikes']), 0), spikes.length)
      }
    },
  ), { seed: 1, numRuns: 50 })
})

test('bins that are none, or too many to see, are refused', (t) => {
  const selection = selectSpikes(someSpikes([[0, 0, 0], [100_000, 0, 0]]), {})
  t.throws(() => populationRates(selection, { binMs: 0.1 }), { instanceOf: InputError, message: /--bin.*at least the resolution/s })
  t.throws(() => populationRates(selection, { binMs: 0.5 }), { instanceOf: InputError, message: /makes 100001 bins/ })
})
