import test from 'ava'
import { parseQuantity, readQuantity, type Dimension } from '../../src/circuit/quantity.js'
import { messageOf } from './smallCircuit.js'

test('a quantity is read in ms, mV or as a plain number', (t) => {
  t.is(readQuantity('0.01 s', 'time', 'a', {}), 10)
  t.is(readQuantity('-0.055 V', 'potential', 'a', {}), -55)
  t.is(readQuantity('2 * bits', 'number', 'a', { bits: 8 }), 16)
  t.is(readQuantity(-3, 'number', 'a', {}), -3)
  t.is(readQuantity(1e21, 'number', 'a', {}), 1e21)
})

test('an expression is parsed once for several scopes', (t) => {
  const weight = parseQuantity('15 mV / (index + 0.5)', 'potential', 'weight')
  t.deepEqual([0, 1, 2].map((index) => weight({ index })), [30, 10, 6])
})

for (const [expression, dimension, message] of [
  ['10 Hz', 'time', 'tau: found "10 Hz": a frequency; allowed: a time, for example "10 ms"'],
  ['10', 'time', 'tau: found "10": a plain number; allowed: a time, for example "10 ms"'],
  ['10 mV', 'number', 'tau: found "10 mV": a potential; allowed: a plain number, for example 3'],
  ['10 ms', 'potential', 'tau: found "10 ms": a time; allowed: a potential, for example "-55 mV"'],
  ['1 / 0', 'number', 'tau: found "1 / 0": not finite; allowed: a plain number, for example 3'],
  ['sqrt(-1)', 'number', 'tau: found "sqrt(-1)": not finite; allowed: a plain number, for example 3'],
  ['', 'time', 'tau: found "": empty; allowed: a time, for example "10 ms"'],
  ['1,5 ms', 'time', 'tau: found "1,5 ms": cannot be read from ",5 ms" on; allowed: a time, for example "10 ms"'],
  ['10 mss', 'time',
    'tau: found "10 mss": "mss" is no name known here and no unit of time, frequency, potential or length, did you mean '
    + '"ms"?; allowed: a time, for example "10 ms"'],
] as const satisfies readonly (readonly [string, Dimension, string])[]) {
  test(`${expression === '' ? 'nothing' : expression} as a ${dimension} is an error that names the field`, (t) => {
    t.is(messageOf(() => readQuantity(expression, dimension, 'tau', {})), message)
  })
}
