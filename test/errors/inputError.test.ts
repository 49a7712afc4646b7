import test from 'ava'
import { InputError, nearest } from '../../src/errors/inputError.js'

test('a message names file, field, what is wrong and what is allowed, in that order', (t) => {
  const fault = { source: 'a.json', field: 'memory.bits', problem: 'found -5', allowed: 'a whole number' }
  const error = new InputError(fault)
  t.is(error.message, 'a.json: memory.bits: found -5; allowed: a whole number')
  t.deepEqual(error.fault, fault)
  t.is(error.name, 'InputError')
  t.true(error instanceof Error)
})

test('parts of a fault that are not known are left out of the message', (t) => {
  t.is(new InputError({ problem: 'missing' }).message, 'missing')
  t.is(new InputError({ field: '', problem: 'missing' }).message, 'missing')
  t.is(new InputError({ source: 'a.json', problem: 'missing' }).message, 'a.json: missing')
  t.is(new InputError({ field: 'name', problem: 'missing', allowed: 'a text' }).message,
    'name: missing; allowed: a text')
})

test('from names the source where none was named, and keeps one that was', (t) => {
  const error = new InputError({ field: 'name', problem: 'missing' })
  t.is(error.from('a.json').message, 'a.json: name: missing')
  t.is(error.message, 'name: missing')
  t.is(error.from('a.json').from('b.json').message, 'a.json: name: missing')
})

const known = ['mossy', 'granule', 'golgi', 'purkinje']
for (const [found, suggestion] of [
  ['granul', ', did you mean "granule"?'],
  ['Granule', ', did you mean "granule"?'],
  ['PURKINJE', ', did you mean "purkinje"?'],
  ['glgoi', ', did you mean "golgi"?'],
  ['mosy', ', did you mean "mossy"?'],
  ['stellate', ''],
  ['', ''],
  ['g', ''],
  ['granule'.repeat(20), ''],
] as const) {
  test(`nearest ${suggestion === '' ? 'has no suggestion' : 'suggests a known name'} for "${found}"`, (t) => {
    t.is(nearest(found, known), suggestion)
  })
}

test('nearest suggests the first of names that are equally near, and nothing where none is known', (t) => {
  t.is(nearest('ab', ['aa', 'bb']), ', did you mean "aa"?')
  t.is(nearest('ab', []), '')
})
