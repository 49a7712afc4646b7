import test from 'ava'
import * as fc from 'fast-check'
import { rate } from '../../../src/circuit/models/rate.js'
import { messageOf } from '../smallCircuit.js'

const place = { field: 'p', scope: { mossy: 100 }, resolutionMs: 0.1 }

test('a rate is read in Hz, and so are the ends of a range, and a period that is turned round', (t) => {
  t.deepEqual(rate({ about: 'rate' }).read('0.02 kHz', place), { fromHz: 20, toHz: 20 })
  t.deepEqual(rate({ about: 'rate' }).read('1 / (25 ms)', place), { fromHz: 40, toHz: 40 })
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
