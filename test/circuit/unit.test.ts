import test from 'ava'
import { readUnit, usualUnits } from '../../src/circuit/unit.js'

for (const [name, value, powers] of [
  ['ms', 1, [1, 0, 0]], ['s', 1000, [1, 0, 0]], ['us', 0.001, [1, 0, 0]], ['minute', 60_000, [1, 0, 0]],
  ['mV', 1, [0, 1, 0]], ['V', 1000, [0, 1, 0]], ['uV', 0.001, [0, 1, 0]],
  ['Hz', 0.001, [-1, 0, 0]], ['kHz', 1, [-1, 0, 0]],
  ['m', 1e6, [0, 0, 1]], ['mm', 1000, [0, 0, 1]], ['um', 1, [0, 0, 1]], ['nm', 0.001, [0, 0, 1]],
] as const) {
  test(`one ${name} is ${value} in powers ${powers.join(', ')} of ms, mV and um`, (t) => {
    t.deepEqual(readUnit(name), { value, powers })
    t.deepEqual(readUnit(name), { value, powers })
  })
}

test('units of other things, and words that are no units, are nothing', (t) => {
  const others = ['kg', 'km2', 'inch', 'link', 'rod', 'A', 'bits', 'degC', 'granule', 'msec', '', 'constructor', '__proto__', 'toString']
  for (const name of others) t.is(readUnit(name), undefined, name)
})

test('the units that are offered for mistyped ones are units', (t) => {
  for (const name of usualUnits) t.truthy(readUnit(name), name)
})
