import test from 'ava'
import { spikePictures } from '../../../src/experiments/spiking/spikePictures.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'
import { circuitOf } from '../../engine/tinyCircuit.js'

test('responses are there where something was presented, and the time is that of the selection', (t) => {
  const all = selectSpikes(someSpikes([[1, 0, 0], [3, 0, 0], [9, 1, 1]]), {})
  const circuit = circuitOf([], [])
  const presented = { phases: [{ name: 'reading', from: 0, to: 10 }], periodTicks: 5, spikes: all }
  const { fromMs, toMs, responses } = spikePictures(circuit, { ...all, from: 2 }, presented)
  t.deepEqual([fromMs, toMs, responses?.phases[0]!.presentations], [1, 5, 2])
  t.is(spikePictures(circuit, all).responses, undefined)
})
