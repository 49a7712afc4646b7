import test from 'ava'
import { Playback } from '../../../src/lab/controller/playback.js'
import type { Presented } from '../../../src/lab/session/messages.js'
import { packVolleys } from '../../../src/lab/session/volleyBatch.js'

const times = { resolutionMs: 0.1, periodMs: 300 }
const presented = (ticks: readonly number[]): Presented => ({
  purpose: 'read', onsetMs: 0, volleys: packVolleys(ticks.map((tick) => ({ tick, population: 'a', cells: Uint32Array.of(1) })), ['a'], 0),
})

test('however time is cut, every volley is shown once, in order, at or before the time that was reached', (t) => {
  for (const elapsedMs of [0.05, 0.7, 3, 100, Infinity]) {
    const playback = new Playback(times)
    playback.push(presented([0, 5, 5, 30]))
    const shown: number[] = []
    for (let frame = playback.advance(elapsedMs); frame; frame = playback.advance(elapsedMs)) {
      for (let volley = frame.first; volley < frame.end; volley++) {
        t.true(frame.presented.volleys.ticks[volley]! * 0.1 <= frame.toMs)
        shown.push(volley)
      }
      if (frame.ends) t.is(frame.end, 4)
    }
    t.deepEqual(shown, [0, 1, 2, 3])
    t.true(playback.isIdle)
  }
})

test('presentations follow one another, each with its beginning and its end', (t) => {
  const playback = new Playback(times)
  t.is(playback.advance(1), undefined)
  playback.push(presented([0, 100]))
  playback.push(presented([]))
  const frames = [playback.advance(5), playback.advance(50), playback.advance(1), playback.advance(9), playback.advance(9)]
  t.deepEqual(frames.map((frame) => frame && [frame.begins, frame.ends, frame.fromMs, frame.toMs]), [
    [true, false, 0, 5], [false, true, 5, 14], [true, false, 0, 1], [false, true, 1, 4], undefined,
  ])
})

test('a presentation is not shown beyond its end', (t) => {
  const playback = new Playback({ resolutionMs: 0.1, periodMs: 11 })
  playback.push(presented([100]))
  t.is(playback.advance(Infinity)!.toMs, 11)
})
