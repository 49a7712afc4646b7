import test from 'ava'
import { rasterBins, rasterWindows } from '../../src/recording/rasterWindow.js'
import { circuitOf, lif, relay } from '../engine/tinyCircuit.js'

const circuit = circuitOf([relay('in', 4), lif('out', 2)], [])
const spikes = {
  tick: Int32Array.of(9, 10, 13, 19, 20, 20), population: Uint8Array.of(0, 0, 1, 0, 0, 1),
  cell: Uint32Array.of(1, 2, 0, 3, 0, 1),
}

test('a window holds the spikes from its beginning to before its end, in ms from its beginning', (t) => {
  t.deepEqual(rasterWindows(spikes, circuit, [{ name: 'shown', from: 10, to: 20 }]), [{
    name: 'shown', fromMs: 0, toMs: 1, binMs: 0.1,
    populations: [
      { population: 'in', count: 4, timesMs: [0, 0.9], cells: [2, 3], counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
      { population: 'out', count: 2, timesMs: [0.3], cells: [0], counts: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0] },
    ],
  }])
})

test('windows may overlap, and be empty', (t) => {
  const windows = rasterWindows(spikes, circuit,
    [{ name: 'a', from: 0, to: 21 }, { name: 'b', from: 20, to: 25 }, { name: 'c', from: 3, to: 5 }])
  t.deepEqual(windows.map(({ populations }) => populations.map(({ cells }) => cells.length)), [[4, 2], [1, 1], [0, 0]])
})

test('times are what their decimals say', (t) => {
  const late = { tick: Int32Array.of(1_000_000_003), population: Uint8Array.of(0), cell: Uint32Array.of(0) }
  const [window] = rasterWindows(late, circuit, [{ name: 'late', from: 1_000_000_000, to: 1_000_000_007 }])
  t.deepEqual([window!.toMs, ...window!.populations[0]!.timesMs], [0.7, 0.3])
})

test('bins part the time into at most a hundred, and each tick has one', (t) => {
  const bins = rasterBins(300)
  t.is(bins.ticks, 5)
  t.deepEqual([bins.of(0), bins.of(4), bins.of(5), bins.of(299)], [0, 0, 1, bins.empty().length - 1])
})
