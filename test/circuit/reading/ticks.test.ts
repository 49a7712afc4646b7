import test from 'ava'
import { inMs, ticks } from '../../../src/circuit/reading/ticks.js'
import { messageOf } from '../smallCircuit.js'

const read = (expression: string, from = 0) => ticks(expression, 'delay', {}, 0.1, from)

test('a time is a whole number of ticks, also where decimal fractions are none of binary numbers', (t) => {
  for (let tenths = 0; tenths <= 3000; tenths++) t.is(read(`${tenths / 10} ms`), tenths)
  t.is(read('0.3 s'), 3000)
  t.is(read('1 day'), 864_000_000)
  t.is(ticks('0.3 ms', 'delay', {}, 0.001, 0), 300)
})

for (const [expression, from, allowed] of [
  ['0.05 ms', 0, 'a multiple of the resolution, 0.1 ms'],
  ['1.0001 ms', 0, 'a multiple of the resolution, 0.1 ms'],
  ['-0.05 ms', 0, 'a multiple of the resolution, 0.1 ms'],
  ['0 ms', 1, 'at least 0.1 ms'],
  ['0.2 ms', 3, 'at least 0.3 ms'],
  ['-1 ms', 0, 'at least 0 ms'],
  ['30 hours', 0, 'at most 2^30 ticks of 0.1 ms'],
] as const) {
  test(`${expression}, at least ${from} ticks, is an error and not rounded`, (t) => {
    t.is(messageOf(() => read(expression, from)), `delay: found "${expression}"; allowed: ${allowed}`)
  })
}

test('ticks are shown as the time that they are', (t) => {
  t.is(inMs(3, 0.1), '0.3 ms')
  t.is(inMs(3000, 0.1), '300 ms')
})
