import test from 'ava'
import { ActivityLog } from '../../../src/lab/controller/activityLog.js'
import { Playback } from '../../../src/lab/controller/playback.js'
import type { CircuitFace } from '../../../src/lab/session/messages.js'
import { packVolleys } from '../../../src/lab/session/volleyBatch.js'

const face = { resolutionMs: 0.1, populations: [{ name: 'a', count: 2 }, { name: 'b', count: 4 }] } as unknown as CircuitFace
const cells = Uint32Array.of(1, 2)

test('presentations follow one another in one stretch of time, and rates are those of the last one', (t) => {
  const playback = new Playback(0.1)
  const log = new ActivityLog(face)
  const volleys = [{ tick: 10, population: 'b', cells }, { tick: 20, population: 'a', cells }]
  for (let presentation = 0; presentation < 2; presentation++) {
    playback.push({ purpose: 'read', volleys: packVolleys(volleys, ['a', 'b'], 0) })
  }
  const shown = [1.5, 100, 1.5, 100].flatMap((elapsed) => log.take(playback.advance(elapsed)!))
  t.deepEqual(shown.map(({ population, timeMs }) => [population, timeMs]), [['b', 1], ['a', 2], ['b', 7], ['a', 8]])
  t.is(log.nowMs, 12)
  // Two spikes within a millisecond are 1000 Hz of two cells, and 500 Hz of four.
  const { timesMs, ratesHz } = log.rates()
  t.deepEqual(timesMs, [0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
  t.deepEqual(ratesHz, [[0, 0, 1000, 0, 0, 0], [0, 500, 0, 0, 0, 0]])
})
