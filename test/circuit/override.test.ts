import test from 'ava'
import { override } from '../../src/circuit/override.js'
import { messageOf } from './smallCircuit.js'

const document = { name: 'a', memory: { bits: 256 }, noise: [0, 0.1], none: null }

test('a value at a path is replaced, and the document stays as it was', (t) => {
  const before = structuredClone(document)
  t.deepEqual(override(document, 'memory.bits=64'), { ...document, memory: { bits: 64 } })
  t.deepEqual(document, before)
})

for (const [text, value] of [
  ['50000', 50_000], ['"50000"', '50000'], ['10 ms', '10 ms'], ['true', true], ['null', null], ['[0, 0.2]', [0, 0.2]],
  ['{"a": 1}', { a: 1 }], ['', ''], ['a=b', 'a=b'], ['2 * bits', '2 * bits'], ['"', '"'],
] as const) {
  test(`a value is read as JSON where it is JSON: ${text === '' ? 'nothing' : text}`, (t) => {
    t.deepEqual(override(document, `memory.bits=${text}`), { ...document, memory: { bits: value } })
  })
}

test('the last step of a path may be new', (t) => {
  t.deepEqual(override(document, 'memory.claws=4'), { ...document, memory: { bits: 256, claws: 4 } })
})

for (const [assignment, message] of [
  ['memory.bits', '--set memory.bits: no path and value; allowed: path=value, such as populations.granule.count=50000'],
  ['=3', '--set =3: no path and value; allowed: path=value, such as populations.granule.count=50000'],
  ['memroy.bits=3',
    '--set memroy.bits=3: unknown key "memroy", did you mean "memory"?; allowed: name, memory, noise, none'],
  ['memory.bits.x=3', '--set memory.bits.x=3: memory.bits: 256 has no part "x"'],
  ['noise.0=3', '--set noise.0=3: noise: a list has no part "0"'],
  ['none.x=3', '--set none.x=3: none: null has no part "x"'],
  ['memory.=3', '--set memory.=3: memory: unknown key ""; allowed: bits'],
  ['memory..bits=3', '--set memory..bits=3: memory: unknown key ""; allowed: bits'],
  ['memory.constructor.x=3', '--set memory.constructor.x=3: memory: unknown key "constructor"; allowed: bits'],
  ['__proto__.x=3', '--set __proto__.x=3: unknown key "__proto__"; allowed: name, memory, noise, none'],
  ['memory.__proto__.x=3', '--set memory.__proto__.x=3: memory: unknown key "__proto__"; allowed: bits'],
] as const) {
  test(`a path that does not exist is an error that names the step: ${assignment}`, (t) => {
    t.is(messageOf(() => override(document, assignment)), message)
  })
}

test('a path cannot reach a prototype', (t) => {
  const changed = override({}, '__proto__={"polluted":1}') as object
  t.deepEqual(Object.keys(changed), ['__proto__'])
  t.is(Object.getPrototypeOf(changed), Object.prototype)
  t.is(({} as { polluted?: number }).polluted, undefined)
})
