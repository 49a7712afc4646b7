import test from 'ava'
import { readPlasticity } from '../../../src/circuit/reading/readPlasticity.js'
import { messageOf } from '../smallCircuit.js'

const declared = {
  weightStep: '1 mV / 16', weightBits: 6, initialSteps: '2 * 16', climbing: 'oliveToPurkinje', potentiationSteps: 1,
  depressionSteps: 2, windowStart: '1 ms', windowEnd: '50 ms',
}
const read = (changes: object = {}) => readPlasticity({ ...declared, ...changes }, 'p', {}, 0.1)

test('plasticity is read in quanta, steps and ticks', (t) => {
  t.deepEqual(read(), {
    weightStepQuanta: 4096, weightBits: 6, initialSteps: 32, climbing: 'oliveToPurkinje', potentiationSteps: 1,
    depressionSteps: 2, windowStartTicks: 10, windowEndTicks: 500,
  })
  t.is(read({ weightStep: '1 mV / 65536' }).weightStepQuanta, 1)
  t.is(read({ windowEnd: '1 ms' }).windowEndTicks, 10)
})

for (const [changes, message] of [
  [{ weightBits: 0 }, 'p.weightBits: found 0; allowed: a whole number from 1 to 15'],
  [{ weightBits: 16 }, 'p.weightBits: found 16; allowed: a whole number from 1 to 15'],
  [{ initialSteps: 64 }, 'p.initialSteps: found 64; allowed: a whole number from 0 to 63 (2^6 − 1)'],
  [{ initialSteps: -1 }, 'p.initialSteps: found -1; allowed: a whole number from 0 to 63 (2^6 − 1)'],
  [{ potentiationSteps: 0.5 }, 'p.potentiationSteps: found 0.5; allowed: a whole number from 0 to 1000'],
  [{ depressionSteps: -2 }, 'p.depressionSteps: found -2; allowed: a whole number from 0 to 1000'],
  [{ weightStep: '1 mV / 60' },
    'p.weightStep: found "1 mV / 60"; '
    + 'allowed: a multiple of 1/65536 mV, so that sums are exact; for example "1 mV / 64"'],
  [{ weightStep: '0.1 mV' },
    'p.weightStep: found "0.1 mV"; '
    + 'allowed: a multiple of 1/65536 mV, so that sums are exact; for example "1 mV / 64"'],
  [{ weightStep: '0 mV' }, 'p.weightStep: found "0 mV"; allowed: a potential from 1/65536 mV to 1 V'],
  [{ weightStep: '-1 mV' }, 'p.weightStep: found "-1 mV"; allowed: a potential from 1/65536 mV to 1 V'],
  [{ weightStep: '1 ms' }, 'p.weightStep: found "1 ms": a time; allowed: a potential, for example "-55 mV"'],
  [{ windowStart: '-1 ms' }, 'p.windowStart: found "-1 ms"; allowed: at least 0 ms'],
  [{ windowEnd: '0.5 ms' }, 'p.windowEnd: found "0.5 ms"; allowed: at least 1 ms'],
] as const) {
  test(`${JSON.stringify(changes)} is refused`, (t) => {
    t.is(messageOf(() => read(changes)), message)
  })
}
