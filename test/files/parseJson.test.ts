import test from 'ava'
import { parseJson } from '../../src/files/parseJson.js'
import { thrown } from '../interop/thrown.js'

test('a text of JSON gives its value', (t) => {
  t.deepEqual(parseJson('{ "a": [1, 2.5e-3, null] }', 'a'), { a: [1, 0.0025, null] })
})

test('a fault in the syntax is named with source, line and column', (t) => {
  t.is(thrown(t, () => parseJson('', 'b')),
    'b: line 1, column 1: not JSON: found the end of the file; allowed: a value')
})

test('a name that stands twice in one object is a fault, which JSON.parse would keep silent about', (t) => {
  t.is(thrown(t, () => parseJson('{\n "a": 1,\n "a": 2 }', 'c')),
    'c: line 3, column 2: "a" stands twice in one object; allowed: each name once')
})
