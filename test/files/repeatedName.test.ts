import * as fc from 'fast-check'
import test from 'ava'
import { repeatedName } from '../../src/files/repeatedName.js'

test('a name that stands twice in one object is found where it stands the second time', (t) => {
  t.deepEqual(repeatedName('{"a": 1,\n "b": {"a": 2},\n "a": 3}'), { name: 'a', line: 3, column: 2 })
  t.deepEqual(repeatedName('[{"x": [{"y": 1, "y": 2}]}]'), { name: 'y', line: 1, column: 18 })
  t.is(repeatedName('{"a\\u0062": 1, "ab": 2}')?.name, 'ab')
})

test('names of different objects, and values, do not count', (t) => {
  for (const text of ['{"a": "a", "b": "a"}', '[{"a": 1}, {"a": 1}]', '{"a": {"a": {"a": "a: {"}}}', '"a"', '[]', '{"a": ["a", "a"]}']) {
    t.is(repeatedName(text), undefined, text)
  }
})

test('what JSON.stringify writes never repeats a name', (t) => {
  fc.assert(fc.property(fc.json(), (text) => repeatedName(text) === undefined), { seed: 1, numRuns: 500 })
  t.pass()
})
