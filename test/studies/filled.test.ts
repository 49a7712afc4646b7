import test from 'ava'
import { factorsIn, filled } from '../../src/studies/filled.js'
import { thrown } from '../interop/thrown.js'

const factors = { claws: 4, kind: 'dense' }

test('a text that is a factor becomes its value, one that has a factor in it stays a text, all else stays', (t) => {
  t.deepEqual(filled({ a: '{claws}', b: ['-{claws} * 1 mV', '{kind}', 7], c: { d: true, e: null }, f: '{"x": 1}' }, factors, 'set'),
    { a: 4, b: ['-4 * 1 mV', 'dense', 7], c: { d: true, e: null }, f: '{"x": 1}' } as never)
})

test('the name of no factor is refused with its field, and with those that there are', (t) => {
  t.is(thrown(t, () => filled({ a: [0, '{claw}'] }, factors, 'set')),
    'set.a.1: "{claw}" names no factor of the conditions, did you mean "claws"?; allowed: {claws}, {kind}')
  t.regex(thrown(t, () => filled('{constructor}', {}, 'set')), /names no factor .*; allowed: none, for the study varies/)
})

test('the factors in a value are found wherever they stand', (t) => {
  t.deepEqual([...factorsIn({ a: ['x{one}y{two}'], b: { c: '{one}' } })].sort(), ['one', 'two'])
})
