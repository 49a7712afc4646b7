import test from 'ava'
import * as fc from 'fast-check'
import { jsonFault } from '../../src/files/jsonFault.js'

const faults: readonly [text: string, line: number, column: number, found: string, expected: RegExp][] = [
  ['{"a" 1}', 1, 6, '1', /^a colon$/],
  ['{a: 1}', 1, 2, 'a', /^a name in double quotes or }$/],
  ['[1,\n 2,\n]', 3, 1, ']', /^a value$/],
  ['[1\n 2]', 2, 2, '2', /^a comma/],
  ['{"a": 1}}', 1, 9, '}', /^nothing after/],
  ['{"a": 1, \'b\': 2}', 1, 10, '\'', /^a name in double quotes$/],
  ['{"a": "open\n}', 1, 7, '"open', /^a value$/],
  ['{"a": 01}', 1, 7, '01', /^a value$/],
  ['{"a": .5}', 1, 7, '.5', /^a value$/],
  ['{"a": NaN}', 1, 7, 'NaN', /^a value$/],
  ['{"a": 1 // remark\n}', 1, 9, '/', /^a comma/],
  ['{"a": "\\x"}', 1, 7, '"\\x"', /^a value$/],
  ['[[1], {"b": [', 1, 14, 'the end of the file', /^a value or ]$/],
  ['[1}', 1, 3, '}', /^a comma/],
]

for (const [text, line, column, found, expected] of faults) {
  test(`the first fault of ${JSON.stringify(text)} is found`, (t) => {
    const fault = jsonFault(text)
    t.like(fault, { line, column, found })
    t.regex(fault!.expected, expected)
  })
}

test('JSON has no fault', (t) => {
  fc.assert(fc.property(fc.json(), fc.constantFrom(0, 1, 3), (text, indent) => {
    t.is(jsonFault(text), undefined)
    t.is(jsonFault(JSON.stringify(JSON.parse(text), null, indent)), undefined)
  }), { seed: 1, numRuns: 200 })
  t.is(jsonFault('"\u007f \\u00e9 \\" \\\\ ü 𝄞"'), undefined)
})

test('a fault is found where, and only where, JSON.parse refuses', (t) => {
  const letters = fc.array(fc.constantFrom(...'{}[]:,"01.-e tn\n', 'true', 'null', '"a"'), { maxLength: 10 })
  fc.assert(fc.property(letters, (pieces) => {
    const text = pieces.join('')
    let isJson = true
    try {
      JSON.parse(text)
    } catch {
      isJson = false
    }
    t.is(jsonFault(text) === undefined, isJson, JSON.stringify(text))
  }), { seed: 1, numRuns: 3000 })
})
