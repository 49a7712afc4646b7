import test from 'ava'
import { call, comment, milliseconds, quoted } from '../../../src/interop/brian/pythonText.js'
import { circuitOf } from '../../engine/tinyCircuit.js'

test('ticks are times without the rounding errors of a product', (t) => {
  t.deepEqual([3, 7, 1000, 12.34].map((ticks) => milliseconds(ticks, circuitOf([], []))),
    ['0.3*ms', '0.7*ms', '100*ms', '1.234*ms'])
})

test('quotes and backslashes are escaped', (t) => {
  t.is(quoted("a'b\\c"), "'a\\'b\\\\c'")
})

test('comments and calls are broken into lines of at most 120 columns', (t) => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`)
  for (const lines of [comment(words.join(' ')), call('made', 'static', words)]) {
    t.true(lines.length > 2 && lines.every((line) => line.length <= 120))
    t.deepEqual(lines.join(' ').match(/word\d+/g), words)
  }
  t.deepEqual(call('made', 'static', ['a', 'b']), ['made = static(a, b)'])
})
