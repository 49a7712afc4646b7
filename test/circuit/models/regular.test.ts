import test from 'ava'
import { regular } from '../../../src/circuit/models/regular.js'
import { base, place } from './membrane.js'

test('fibres at a constant interval have a rate or a range of rates, and drawn phases unless stated', (t) => {
  const read = { ...base, model: 'regular', rateFromHz: 40, rateToHz: 40 }
  t.deepEqual(regular.read(base, { rate: '1 / (25 ms)' }, place), { ...read, phase: 'drawn' })
  t.deepEqual(regular.read(base, { rate: { from: '5 Hz', to: '40 Hz' }, phase: 0.5 }, place),
    { ...read, rateFromHz: 5, phase: 0.5 })
  t.deepEqual(regular.read(base, { rate: '40 Hz', phase: 'index / 4' }, place),
    { ...read, phase: [0, 0.25, 0.5, 0.75, 0, 0.25, 0.5, 0.75] })
})

test('their events may be bursts, and jittered', (t) => {
  const written = { rate: '40 Hz', phase: 0, burst: { spikes: 3, interval: '2 ms' }, jitter: '1 ms' }
  t.deepEqual(regular.read(base, written, place), {
    ...base, model: 'regular', rateFromHz: 40, rateToHz: 40, phase: 0, burst: { spikes: 3, intervalTicks: 20 }, jitterMs: 1,
  })
})
