import test from 'ava'
import * as fc from 'fast-check'
import { tickTime } from '../../src/files/tickTime.js'

test('times are exact multiples of the resolution', (t) => {
  const tenth = tickTime(0.1)
  t.deepEqual([0, 1, 3, 10, 12345].map(tenth.text), ['0.0', '0.1', '0.3', '1.0', '1234.5'])
  t.deepEqual([0, 1, 3, 10, 12345].map(tenth.ms), [0, 0.1, 0.3, 1, 1234.5])
  t.deepEqual([0, 7].map(tickTime(0.025).text), ['0.000', '0.175'])
  t.deepEqual([0, 7].map(tickTime(2).text), ['0', '14'])
  t.deepEqual([3].map(tickTime(1e-7).text), ['0.0000003'])
  t.deepEqual([3].map(tickTime(1e21).text), ['3000000000000000000000'])
})

test('the number is the double nearest to the text, also where products leave the safe integers', (t) => {
  const resolutions = fc.constantFrom(0.1, 0.05, 0.125, 1, 0.3, 1 / 3, 1e-7)
  fc.assert(fc.property(resolutions, fc.nat(2 ** 31 - 1), (resolutionMs, tick) => {
    const { ms, text } = tickTime(resolutionMs)
    t.is(ms(tick), Number(text(tick)))
  }), { seed: 1, numRuns: 500 })
  t.is(tickTime(1 / 3).text(2_000_000_000), '666666666.6666666000000000')
})

test('a resolution that is no time is a bug', (t) => {
  for (const wrong of [0, -0.1, NaN, Infinity]) t.throws(() => tickTime(wrong), { message: /no resolution/ })
})
