import test from 'ava'
import { ringWith } from '../../../src/lab/controller/ringView.js'
import type { RingReply } from '../../../src/lab/session/messages.js'

const settled = (level: 'sdm' | 'attention', labels = ['1', '2', '3']): RingReply => ({
  kind: 'settled', level, about: 'so', labels, start: 1, of: 3, states: [Float32Array.of(1)], correlations: [Float32Array.of(1, 0, 0)],
})
const compared: RingReply = { kind: 'compared', level: 'sdm', done: 3, curve: [{ distance: 1, mean: 0.5 }], crossing: 2 }

test('a ring is put together from replies, level by level', (t) => {
  const begun = ringWith(undefined, 1, settled('sdm'))
  t.like(begun, { number: 1, labels: ['1', '2', '3'], start: 1, levels: { sdm: { about: 'so', done: 0, message: '' } } })
  const whole = ringWith(ringWith(begun, 1, settled('attention')), 1, compared)
  t.like(whole.levels.sdm, { done: 3, crossing: 2, about: 'so' })
  t.is(whole.levels.attention!.curve, undefined)
  t.deepEqual(ringWith(whole, 2, { kind: 'spiking', done: 2, same: 2, of: 3 }).spiking, { done: 2, same: 2, of: 3 })
})

test('a new ring keeps the picture of levels that have not answered yet, but no curve and no spikes', (t) => {
  const whole = ringWith(ringWith(ringWith(undefined, 1, settled('sdm')), 1, compared), 1,
    { kind: 'spiking', done: 3, same: 3, of: 3 })
  const next = ringWith(whole, 2, settled('attention'))
  t.is(next.number, 2)
  t.is(next.levels.sdm!.states.length, 1)
  t.is(next.levels.sdm!.curve, undefined)
  t.is(next.spiking, undefined)
  t.is(ringWith(whole, 2, settled('attention', ['a', 'b', 'c', 'd'])).levels.sdm, undefined)
})

test('a level that cannot be says why', (t) => {
  const found = ringWith(undefined, 1, { kind: 'unsettled', level: 'circuit', labels: ['1'], start: 0, message: 'no' })
  t.is(found.levels.circuit!.message, 'no')
})
