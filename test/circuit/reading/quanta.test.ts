import test from 'ava'
import { toQuanta } from '../../../src/circuit/reading/quanta.js'
import { messageOf } from '../smallCircuit.js'

test('weights are rounded to whole quanta of 2^-16 mV', (t) => {
  t.is(toQuanta(1, '', ''), 65_536)
  t.is(toQuanta(-0.5, '', ''), -32_768)
  t.is(toQuanta(15 / 152.5, '', ''), 6446)
  t.is(toQuanta(0, '', ''), 0)
  t.is(toQuanta(32_767.99998, '', ''), 0x7fff_ffff)
})

test('a weight beyond 32 bits, or one that would round to nothing, is an error', (t) => {
  t.is(messageOf(() => toQuanta(32_768, '32.768 V', 'weight')),
    'weight: found "32.768 V" (= 32768 mV); allowed: a weight of less than 32768 mV')
  t.is(messageOf(() => toQuanta(1e-6, '1 nV', 'weight')),
    'weight: found "1 nV" (= 0.000001 mV); allowed: 0 mV, or a weight that does not round to 0 in steps of 1/65536 mV')
})
