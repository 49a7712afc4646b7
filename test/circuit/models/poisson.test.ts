import test from 'ava'
import { poisson } from '../../../src/circuit/models/poisson.js'
import { messageOf } from '../smallCircuit.js'
import { base, place } from './membrane.js'

test('fibres that fire at random have one rate, or the ends of a range of rates', (t) => {
  t.deepEqual(poisson.read(base, { rate: '2 Hz' }, place), { ...base, model: 'poisson', rateFromHz: 2, rateToHz: 2 })
  t.deepEqual(poisson.read(base, { rate: { from: '20 Hz', to: '50 Hz' } }, place),
    { ...base, model: 'poisson', rateFromHz: 20, rateToHz: 50 })
})

test('their rate may change in time, and their events be bursts, and jittered', (t) => {
  const profile = { amplitude: '10 Hz', frequency: '1 Hz' }
  const written = { rate: '20 Hz', profile, burst: { spikes: 3, interval: '2 ms' }, jitter: '1 ms' }
  t.deepEqual(poisson.read(base, written, place), {
    ...base, model: 'poisson', rateFromHz: 20, rateToHz: 20,
    profile: { kind: 'sinusoid', amplitudeHz: 10, frequencyHz: 1, phase: 0 }, burst: { spikes: 3, intervalTicks: 20 }, jitterMs: 1,
  })
})

for (const [rate, amplitude, allowed] of [
  ['5 Hz', '6 Hz', 'an amplitude up to 5 Hz, the lowest rate'],
  ['6000 Hz', '4000 Hz', 'rates always below one spike a tick'],
] as const) {
  test(`a sinusoid of ${amplitude} around ${rate} is refused`, (t) => {
    const message = messageOf(() => poisson.read(base, { rate, profile: { amplitude, frequency: '1 Hz' } }, place))
    t.is(message, 'populations.golgi.profile: found an object with an amplitude of '
      + `${amplitude}; allowed: ${allowed}`)
  })
}
