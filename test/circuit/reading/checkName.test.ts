import test from 'ava'
import { checkName, findByName } from '../../../src/circuit/reading/checkName.js'
import { messageOf } from '../smallCircuit.js'

const nameOf = (name: string) => messageOf(() => checkName(name, `populations.${name}`))

test('a name is a small letter, then letters and digits', (t) => {
  for (const name of ['granule', 'g', 'golgi2', 'mossyToGolgi', 'constructor']) t.is(nameOf(name), 'no error', name)
  for (const name of ['', 'Granule', '2golgi', 'golgi-cell', 'golgi cell', 'golgi.cell', '__proto__', 'größe']) {
    t.is(nameOf(name),
      `populations.${name}: found the name "${name}"; allowed: a small letter, then letters and digits`)
  }
})

test('a name is none that expressions know already', (t) => {
  for (const name of ['bits', 'claws', 'threshold', 'activation', 'index']) {
    t.is(nameOf(name), `populations.${name}: found the name "${name}", which means something else in expressions; `
      + 'allowed: not bits, claws, threshold, activation, index')
  }
})

test('a name is no unit of time, frequency, potential or length', (t) => {
  for (const name of ['ms', 's', 'mV', 'kHz', 'hours']) {
    t.is(nameOf(name),
      `populations.${name}: found the name "${name}", which is a unit; allowed: a name that is no unit`)
  }
})

test('parts are found by their names, and a wrong one gets the nearest and all others', (t) => {
  const parts = [{ name: 'mossy' }, { name: 'granule' }]
  t.is(findByName('granule', 'projections.x.to', 'population', parts), parts[1]!)
  t.is(messageOf(() => findByName('granul', 'projections.x.to', 'population', parts)),
    'projections.x.to: unknown population "granul", did you mean "granule"?; allowed: mossy, granule')
  t.is(messageOf(() => findByName('stellate', 'projections.x.to', 'population', parts)),
    'projections.x.to: unknown population "stellate"; allowed: mossy, granule')
  t.is(messageOf(() => findByName('a', 'memory.counters', 'projection', [])),
    'memory.counters: unknown projection "a"; allowed: a projection, but there is none')
})
