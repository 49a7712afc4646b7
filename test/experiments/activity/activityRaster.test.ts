import test from 'ava'
import { readActivityParameters } from '../../../src/experiments/activity/activityParameters.js'
import { activityRaster } from '../../../src/experiments/activity/activityRaster.js'
import { smallCircuit } from './smallCircuit.js'

test('a raster holds evenly spaced cells of large populations and all of small ones, in its window', (t) => {
  const given = { settle: '10 ms', rasterWindow: '20 ms', rasterCells: 50 }
  const { take, window } = activityRaster(smallCircuit(), readActivityParameters(given))
  take({ tick: 99, population: 'granule', cells: Uint32Array.of(0) })
  take({ tick: 100, population: 'granule', cells: Uint32Array.of(0, 1, 4, 199) })
  take({ tick: 299, population: 'mossy', cells: Uint32Array.of(3, 39) })
  take({ tick: 300, population: 'mossy', cells: Uint32Array.of(3) })
  const { name, fromMs, toMs, populations } = window()
  t.deepEqual({ name, fromMs, toMs }, { name: 'small, the first 20 ms', fromMs: 0, toMs: 20 })
  const counted = populations.slice(0, 2).map(({ counts, ...rest }) => ({ ...rest, counted: counts!.reduce((sum, count) => sum + count, 0) }))
  t.deepEqual(counted, [
    { population: 'mossy', count: 40, timesMs: [19.9, 19.9], cells: [3, 39], counted: 2 },
    { population: 'granule', count: 200, timesMs: [0, 0], cells: [0, 4], counted: 4 },
  ])
})
