import test from 'ava'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { spikeRaster } from '../../../src/report/spikes/spikeRaster.js'
import { someSpikes } from '../../recording/someSpikes.js'

const run = someSpikes([[0, 0, 1], [3, 1, 0], [3, 0, 2], [8, 1, 1]])

test('every spike is a row with its time in the simulation', (t) => {
  t.deepEqual(spikeRaster(selectSpikes(run, { fromMs: 1 }))!.rows, [
    { window: 1, population: 'granule', time_ms: 1.5, cell: 2 },
    { window: 1, population: 'purkinje', time_ms: 1.5, cell: 0 }, { window: 1, population: 'purkinje', time_ms: 4, cell: 1 },
  ])
})

test('without spikes there is no raster', (t) => {
  t.is(spikeRaster(selectSpikes(run, { fromMs: 5, toMs: 6 })), undefined)
})
