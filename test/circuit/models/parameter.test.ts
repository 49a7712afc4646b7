import test from 'ava'
import * as fc from 'fast-check'
import { period, potential, rate, timeConstant } from '../../../src/circuit/models/parameter.js'
import { messageOf } from '../smallCircuit.js'

const place = { field: 'p', scope: { mossy: 100 }, resolutionMs: 0.1 }

test('a potential is read in mV, a time constant in ms, a period in ticks, a rate in Hz', (t) => {
  t.is(potential({ about: 'E' }).read('-0.055 V', place), -55)
  t.is(timeConstant({ about: 'τ' }).read('0.02 s', place), 20)
  t.is(period({ about: 'held' }).read('2 ms', place), 20)
  t.deepEqual(rate({ about: 'rate' }).read('0.02 kHz', place), { fromHz: 20, toHz: 20 })
  t.deepEqual(rate({ about: 'rate' }).read({ from: '20 Hz', to: 'mossy / 2 * 1 Hz' }, place), { fromHz: 20, toHz: 50 })
})

test('a rate in whole Hz is read as written', (t) => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (hz) => {
    t.deepEqual(rate({ about: 'rate' }).read(`${hz} Hz`, place), { fromHz: hz, toHz: hz })
  }), { seed: 1 })
})

for (const [written, message] of [
  ['20 ms', 'p: found "20 ms": a time; allowed: a frequency, for example "20 Hz"'],
  ['20', 'p: found "20": a plain number; allowed: a frequency, for example "20 Hz"'],
  ['-1 Hz', 'p: found "-1 Hz"; allowed: from 0 Hz to below 10000 Hz, one spike in each tick of 0.1 ms'],
  ['10 kHz', 'p: found "10 kHz"; allowed: from 0 Hz to below 10000 Hz, one spike in each tick of 0.1 ms'],
  [{ from: '20 Hz', to: '2 s' }, 'p.to: found "2 s": a time; allowed: a frequency, for example "20 Hz"'],
  [{ from: '50 Hz', to: '20 Hz' }, 'p.to: found "20 Hz"; allowed: at least 50 Hz, as from'],
] as const) {
  test(`the rate ${JSON.stringify(written)} is refused`, (t) => {
    t.is(messageOf(() => rate({ about: 'rate' }).read(written, place)), message)
  })
}

test('what a parameter is for stands in the schema, with an example', (t) => {
  t.is(potential({ about: 'Where it settles' }).schema.description,
    'Where it settles. A potential with its unit, such as "-55 mV", or an expression such as "15 mV / threshold"')
})
