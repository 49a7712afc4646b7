import test from 'ava'
import { readWeight } from '../../../src/circuit/reading/readWeight.js'
import type { ConnectionRule, Population } from '../../../src/circuit/circuit.js'
import { messageOf } from '../smallCircuit.js'

const target = (count: number): Population => ({ name: 'golgi', about: '', count, model: 'relay' })
const read = (expression: string, rule: ConnectionRule = { kind: 'all-to-all' }, count = 3) =>
  readWeight(expression, 'w', rule, target(count), { bits: 8 })

test('a weight is one number, or one for each target where the expression names index', (t) => {
  t.is(read('8 mV / bits'), 65_536)
  t.deepEqual(read('1 mV / (index + 1)'), [65_536, 32_768, 21_845])
  t.deepEqual(read('-index * 1 mV', { kind: 'by-bit' }), [-0, -65_536, -131_072])
})

test('index belongs to rules that have a weight for each target', (t) => {
  for (const rule of [{ kind: 'address' }, { kind: 'fixed-in-degree', inDegree: 3 }] as const) {
    t.is(messageOf(() => read('1 mV * index', rule)),
      `w: found "1 mV * index", but the rule "${rule.kind}" has one weight for all targets; `
      + 'allowed: no index, or one of the rules all-to-all, one-to-one, by-bit')
    t.is(read('1 mV', rule), 65_536)
  }
})

test('a weight for each of more than a million targets is refused before it is computed', (t) => {
  t.is(messageOf(() => read('1 mV * index', { kind: 'all-to-all' }, 1_000_001)),
    'w: found "1 mV * index", a weight for each of the 1000001 cells of "golgi"; '
    + 'allowed: no index, or at most 1000000 target cells')
})

test('what is wrong with the weight of one target is said', (t) => {
  t.is(messageOf(() => read('1 mV / (index - 2)')),
    'w: found "1 mV / (index - 2)": not finite; allowed: a potential, for example "-55 mV"')
  t.is(messageOf(() => read('1 mV * indx')),
    'w: found "1 mV * indx": "indx" is no name known here and no unit of time, frequency, potential or length, '
    + 'did you mean "index"? (names here: bits, index); '
    + 'allowed: a potential, for example "-55 mV"')
})
