import test from 'ava'
import { spikeTrain } from '../../../src/circuit/models/spikeTrain.js'
import type { RecordedSpikes } from '../../../src/circuit/models/parameter.js'
import { messageOf } from '../smallCircuit.js'
import { base, place } from './membrane.js'

const read = (spikes: Partial<RecordedSpikes>) => {
  const timesMs = spikes.timesMs ?? []
  const found = { source: 'mossy.csv', timesMs, cells: [], lines: timesMs.map((_, index) => index + 2), ...spikes }
  return spikeTrain.read(base, { file: 'mossy.csv' }, { ...place, spikesIn: () => found })
}

test('spikes are put in order of time, then of cells, each at the nearest tick', (t) => {
  t.deepEqual(read({ timesMs: [2, 0.04, 1.27, 2], cells: [7, 3, 1, 0] }), {
    ...base, model: 'spike-train', ticks: Int32Array.of(0, 13, 20, 20), cells: Uint32Array.of(3, 1, 0, 7),
  })
})

test('a spike of the file may be a burst, and jittered', (t) => {
  const found = { source: 'mossy.csv', timesMs: [1], cells: [3], lines: [2] }
  const written = { file: 'mossy.csv', burst: { spikes: 3, interval: '2 ms' }, jitter: '1 ms' }
  t.deepEqual(spikeTrain.read(base, written, { ...place, spikesIn: () => found }), {
    ...base, model: 'spike-train', ticks: Int32Array.of(10), cells: Uint32Array.of(3),
    burst: { spikes: 3, intervalTicks: 20 }, jitterMs: 1,
  })
})

test('where the file says of which population a spike is, only those of this one are taken', (t) => {
  t.deepEqual(read({ timesMs: [1, 1, 2], cells: [900, 2, 2], populations: ['other', 'golgi', 'golgi'] }), {
    ...base, model: 'spike-train', ticks: Int32Array.of(10, 20), cells: Uint32Array.of(2, 2),
  })
})

for (const [spikes, message] of [
  [{ timesMs: [1, 2], cells: [0, 8] }, 'mossy.csv: row 3: found cell 8; allowed: 0 to 7, as "golgi" has 8 cells'],
  [{ timesMs: [1.04, 0.98], cells: [4, 4] },
    'mossy.csv: row 3: cell 4 fires again in the tick of row 2; allowed: one spike a tick, or a finer resolution'],
  [{ timesMs: [2e8], cells: [4] }, 'mossy.csv: row 2, timeMs: found 200000000; allowed: less than 2^30 ticks of 0.1 ms'],
] as const) {
  test(`${JSON.stringify(spikes)} is refused by its row`, (t) => {
    t.is(messageOf(() => read(spikes)), message)
  })
}

test('a circuit without files beside it cannot have recorded spikes', (t) => {
  t.is(messageOf(() => spikeTrain.read(base, { file: 'mossy.csv' }, place)),
    'populations.golgi.file: found "mossy.csv", but this circuit came without files; '
    + 'allowed: a circuit that is loaded from a file')
})
