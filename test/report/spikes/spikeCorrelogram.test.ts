import test from 'ava'
import { InputError } from '../../../src/errors/inputError.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { spikeCorrelogram } from '../../../src/report/spikes/spikeCorrelogram.js'
import { someSpikes } from '../../recording/someSpikes.js'

/** Purkinje cell 0 fires 3 ticks after granule cell 1. */
const driven = someSpikes(Array.from({ length: 40 }, (_, index) => 37 * index + (index * index) % 11)
  .flatMap((tick) => [[tick, 0, 1], [tick + 3, 1, 0]] as [number, number, number][]).sort(([left], [right]) => left - right))

test('the lag at which one population drives the other stands out of the band, and no other does', (t) => {
  const { rows } = spikeCorrelogram(selectSpikes(driven, {}), { binMs: 0.5, lagMs: 5 })
  t.is(rows.length, 21)
  const out = rows.filter(({ pairs, high }) => Number(pairs) > Number(high))
  t.deepEqual(out.map(({ lag_ms: lag, pairs }) => [lag, pairs]), [[1.5, 40]])
})

test('an autocorrelogram is symmetric, of cells with themselves alone, and no spike is paired with itself', (t) => {
  const run = someSpikes([[0, 0, 0], [1, 0, 1], [4, 0, 0], [6, 0, 0]])
  const { rows } = spikeCorrelogram(selectSpikes(run, { populations: ['granule'] }), { binMs: 0.5, lagMs: 3 })
  const pairs = new Map(rows.map(({ lag_ms: lag, pairs: count }) => [lag, count]))
  t.deepEqual([0, 0.5, 1, 1.5, 2, 2.5, 3].map((lag) => pairs.get(lag)), [0, 0, 1, 0, 1, 0, 1])
  for (const [lag, count] of pairs) t.is(pairs.get(-Number(lag) || 0), count)
})

test('more than two populations have no correlogram', (t) => {
  const run = { ...driven, populations: [...driven.populations, { name: 'golgi', count: 1 }] }
  t.throws(() => spikeCorrelogram(selectSpikes(run, {}), { binMs: 1, lagMs: 5 }), { instanceOf: InputError, message: /found 3 populations/ })
})

test('lags of more than 2000 bins are refused', (t) => {
  const selection = selectSpikes(driven, {})
  t.throws(() => spikeCorrelogram(selection, { binMs: 0.5, lagMs: 1000.5 }), { instanceOf: InputError, message: /--lag: 1000\.5 ms makes 2001 bins/ })
})
