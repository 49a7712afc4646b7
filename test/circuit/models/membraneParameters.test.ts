import test from 'ava'
import { lif } from '../../../src/circuit/models/lif.js'
import { membraneParameters } from '../../../src/circuit/models/membraneParameters.js'
import { messageOf } from '../smallCircuit.js'
import { base, place, written } from './membrane.js'

test('all but the drive must be given', (t) => {
  const given = Object.entries(membraneParameters).filter(([, parameter]) => parameter.default === undefined)
  t.deepEqual(given.map(([name]) => name).sort(), Object.keys(written).sort())
})

for (const [changes, message] of [
  [{ resetPotential: '-50 mV' }, 'resetPotential: found "-50 mV"; allowed: below the threshold potential, -50 mV'],
  [{ drive: '15 mV' }, 'drive: found "15 mV", which holds the cells exactly at threshold; allowed: one that ends below '
    + 'the threshold potential (silent without input) or above it (fires by itself)'],
] as const) {
  test(`a membrane with ${JSON.stringify(changes)} contradicts itself`, (t) => {
    t.is(messageOf(() => lif.read(base, { ...written, ...changes }, place)), `populations.golgi.${message}`)
  })
}
