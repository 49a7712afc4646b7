import test from 'ava'
import { readPlasticity } from '../../../src/circuit/reading/readPlasticity.js'
import { messageOf } from '../smallCircuit.js'

const declared = {
  weightStep: '1 mV / 16', weightBits: 6, initialSteps: '2 * 16', teacher: 'oliveToPurkinje',
  potentiation: { steps: 1 }, depression: { steps: 2.5 },
  eligibility: { shape: 'box' as const, from: '1 ms', to: '50 ms' },
}
const read = (changes: object = {}) => readPlasticity({ ...declared, ...changes }, 'p', {}, 0.1)

test('plasticity is read in quanta, steps and ticks', (t) => {
  t.deepEqual(read(), {
    weightStepQuanta: 4096, weightBits: 6, initialSteps: 32, teacher: 'oliveToPurkinje',
    potentiation: { kind: 'additive', steps: 1 }, depression: { kind: 'additive', steps: 2.5 },
    eligibility: { kind: 'box', startTicks: 10, endTicks: 500 }, learnsFromStart: false,
  })
  t.is(read({ weightStep: '1 mV / 655360' }).weightStepQuanta, 0.1)
  t.is(read({ learnsFromStart: true }).learnsFromStart, true)
  t.deepEqual(read({ depression: { fraction: '1 / 4' } }).depression, { kind: 'multiplicative', fraction: 0.25 })
})

const shape = (eligibility: object) => read({ eligibility }).eligibility

test('the shapes of eligibility are read', (t) => {
  t.deepEqual(shape({ shape: 'exponential', timeConstant: '100 ms' }),
    { kind: 'exponential', timeConstantTicks: 1000 })
  t.deepEqual(shape({ shape: 'sine', peak: '100 ms', exponent: 20 }),
    { kind: 'sine', peakTicks: 1000, exponent: 20 })
  t.deepEqual(shape({ shape: 'sinexp' }), { kind: 'sinexp' })
})

test('a preset says what is not said', (t) => {
  const { potentiation: _, depression: __, eligibility: ___, ...rest } = declared
  const named = { ...rest, preset: 'yamazaki-nagao-2012' as const }
  t.deepEqual(readPlasticity(named, 'p', {}, 0.1).depression, { kind: 'multiplicative', fraction: 0.005 })
  t.deepEqual(readPlasticity({ ...named, depression: { steps: 3 } }, 'p', {}, 0.1).depression,
    { kind: 'additive', steps: 3 })
  t.is(messageOf(() => readPlasticity({ ...rest, preset: 'edlut-sine' }, 'p', {}, 0.1)),
    'p.potentiation: missing; allowed: { "steps": 1 }, { "fraction": 0.01 }, or a preset that says it')
  t.is(messageOf(() => readPlasticity({ ...rest, potentiation: { steps: 1 }, depression: { steps: 1 } }, 'p', {}, 0.1)),
    'p.eligibility: missing; allowed: an object such as { "shape": "box", "from": "0 ms", "to": "50 ms" }, or a preset')
})

for (const [changes, message] of [
  [{ weightBits: 0 }, 'p.weightBits: found 0; allowed: a whole number from 1 to 31'],
  [{ weightBits: 32 }, 'p.weightBits: found 32; allowed: a whole number from 1 to 31'],
  [{ initialSteps: 64 }, 'p.initialSteps: found 64; allowed: a whole number from 0 to 63 (2^6 − 1)'],
  [{ initialSteps: -1 }, 'p.initialSteps: found -1; allowed: a whole number from 0 to 63 (2^6 − 1)'],
  [{ potentiation: { steps: 0.5 } },
    'p.potentiation.steps: found 0.5; allowed: a whole number, as it is added at every spike'],
  [{ depression: { steps: -40_000 } }, 'p.depression.steps: found -40000; allowed: a number from −32767 to 32767'],
  [{ depression: { fraction: 1.5 } }, 'p.depression.fraction: found 1.5; allowed: a number from −1 to 1'],
  [{ weightStep: '0 mV' }, 'p.weightStep: found "0 mV"; allowed: a potential above 0 mV, up to 1 V'],
  [{ weightStep: '-1 mV' }, 'p.weightStep: found "-1 mV"; allowed: a potential above 0 mV, up to 1 V'],
  [{ weightStep: '1 ms' }, 'p.weightStep: found "1 ms": a time; allowed: a potential, for example "-55 mV"'],
  [{ eligibility: { shape: 'box', from: '-1 ms', to: '1 ms' } },
    'p.eligibility.from: found "-1 ms"; allowed: at least 0 ms'],
  [{ eligibility: { shape: 'box', from: '1 ms', to: '0.5 ms' } },
    'p.eligibility.to: found "0.5 ms"; allowed: at least 1 ms'],
  [{ eligibility: { shape: 'exponential', timeConstant: '0.05 ms' } },
    'p.eligibility.timeConstant: found "0.05 ms"; allowed: a time from the resolution (0.1 ms) to 10 s'],
  [{ eligibility: { shape: 'sine', peak: '100 ms', exponent: 3 } },
    'p.eligibility.exponent: found 3; allowed: an even number from 2 to 20'],
] as const) {
  test(`${JSON.stringify(changes)} is refused`, (t) => {
    t.is(messageOf(() => read(changes)), message)
  })
}
