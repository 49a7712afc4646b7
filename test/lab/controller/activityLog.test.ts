import test from 'ava'
import { ActivityLog } from '../../../src/lab/controller/activityLog.js'
import { Playback } from '../../../src/lab/controller/playback.js'
import type { CircuitFace } from '../../../src/lab/session/messages.js'
import { packVolleys } from '../../../src/lab/session/volleyBatch.js'

const face = {
  resolutionMs: 0.1, periodMs: 300, populations: [{ name: 'a', count: 2 }, { name: 'b', count: 4 }],
} as unknown as CircuitFace
const cells = Uint32Array.of(1, 2)

test('times are those of the circuit, however little is shown of a presentation, and rates are those of the last one', (t) => {
  const playback = new Playback(face)
  const log = new ActivityLog(face)
  const volleys = [{ tick: 10, population: 'b', cells }, { tick: 20, population: 'a', cells }]
  for (const onsetMs of [3000, 3300]) {
    playback.push({ purpose: 'read', onsetMs, volleys: packVolleys(volleys, ['a', 'b'], 0) })
  }
  const shown = [1.5, 100, 1.5, 100].flatMap((elapsed) => log.take(playback.advance(elapsed)!))
  t.deepEqual(shown.map(({ population, timeMs }) => [population, timeMs]),
    [['b', 3001], ['a', 3002], ['b', 3301], ['a', 3302]])
  t.is(log.nowMs, 3306)
  // Two spikes within a millisecond are 1000 Hz of two cells, and 500 Hz of four.
  const { timesMs, ratesHz } = log.rates()
  t.deepEqual(timesMs, [0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
  t.deepEqual(ratesHz, [[0, 0, 1000, 0, 0, 0], [0, 500, 0, 0, 0, 0]])
})
