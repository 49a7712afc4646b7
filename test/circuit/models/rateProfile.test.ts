import test from 'ava'
import { rateProfile } from '../../../src/circuit/models/rateProfile.js'
import { messageOf } from '../smallCircuit.js'

const place = { field: 'p', scope: {}, resolutionMs: 0.1 }
const read = (written: unknown, count = 2) => rateProfile({ about: 'Changes' }).read(written, place)(count)

test('steps are read in ticks and Hz, each with one rate or a range, with or without a period', (t) => {
  const steps = [{ from: '0 ms', rate: '50 Hz' }, { from: '0.1 s', rate: { from: '5 Hz', to: '0.01 kHz' } }]
  const expected = [{ fromTick: 0, fromHz: 50, toHz: 50 }, { fromTick: 1000, fromHz: 5, toHz: 10 }]
  t.deepEqual(read({ steps }), { kind: 'steps', steps: expected })
  t.deepEqual(read({ steps, period: '1 s' }), { kind: 'steps', steps: expected, periodTicks: 10_000 })
})

test('a sinusoid is read in Hz and cycles; its phase is 0 unless stated', (t) => {
  const sinusoid = { amplitude: '15 Hz', frequency: '1 / (2 s)' }
  t.deepEqual(read(sinusoid), { kind: 'sinusoid', amplitudeHz: 15, frequencyHz: 0.5, phase: 0 })
  t.deepEqual(read({ ...sinusoid, phase: 'index / 2' }),
    { kind: 'sinusoid', amplitudeHz: 15, frequencyHz: 0.5, phase: [0, 0.5] })
})

const step = (from: string, rate = '5 Hz') => ({ from, rate })
for (const [written, message] of [
  [{ steps: [step('5 ms'), step('5 ms')] }, 'p.steps.1.from: found "5 ms"; allowed: after "5 ms", when the step before begins'],
  [{ steps: [step('5 ms')], period: '5 ms' }, 'p.steps.0.from: found "5 ms"; allowed: before "5 ms", the period'],
  [{ steps: [step('5 ms', '-2 Hz')] },
    'p.steps.0.rate: found "-2 Hz"; allowed: from 0 Hz to below 10000 Hz, one spike in each tick of 0.1 ms'],
  [{ steps: [step('5 Hz')] }, 'p.steps.0.from: found "5 Hz": a frequency; allowed: a time, for example "10 ms"'],
  [{ amplitude: '-1 Hz', frequency: '1 Hz' },
    'p.amplitude: found "-1 Hz"; allowed: from 0 Hz to 10000 Hz, one spike in each tick'],
  [{ amplitude: '1 Hz', frequency: '6 kHz' },
    'p.frequency: found "6 kHz"; allowed: from 0 Hz to 5000 Hz, two ticks in each cycle'],
  [{ amplitude: '1 Hz', frequency: '1 Hz', phase: '1 ms' },
    'p.phase: found "1 ms": a time; allowed: a plain number, for example 3'],
] as const) {
  test(`the profile ${JSON.stringify(written)} is refused`, (t) => {
    t.is(messageOf(() => read(written)), message)
  })
}
