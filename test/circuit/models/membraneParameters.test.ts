import test from 'ava'
import { lif } from '../../../src/circuit/models/lif.js'
import { membraneParameters } from '../../../src/circuit/models/membraneParameters.js'
import { messageOf } from '../smallCircuit.js'
import { base, place, written } from './membrane.js'

test('all but drive, noise and adaptation must be given', (t) => {
  const given = Object.entries(membraneParameters).filter(([, parameter]) => parameter.default === undefined)
  t.deepEqual(given.map(([name]) => name).sort(), Object.keys(written).sort())
})

const of = (changes: object) => lif.read(base, { ...written, ...changes }, place)

test('noise and adaptation are there where they are not 0', (t) => {
  t.deepEqual(of({ noise: '0 mV', adaptation: '0 mV', adaptationTimeConstant: '5 ms' }), of({}))
  t.deepEqual(of({ noise: '500 uV' }), { ...of({}), noiseMv: 0.5 })
  t.deepEqual(of({ noise: '100 mV' }), { ...of({}), noiseMv: 100 })
  t.deepEqual(of({ adaptation: '3 mV' }), { ...of({}), adaptation: { stepMv: 3, timeConstantMs: 100 } })
  t.deepEqual(of({ adaptation: '3 mV', adaptationTimeConstant: '0.5 s' }),
    { ...of({}), adaptation: { stepMv: 3, timeConstantMs: 500 } })
})

for (const [changes, message] of [
  [{ noise: '-1 mV' }, 'noise: found "-1 mV"; allowed: from 0 to 100 mV'],
  [{ noise: '100.01 mV' }, 'noise: found "100.01 mV"; allowed: from 0 to 100 mV'],
  [{ noise: '0.5 V' }, 'noise: found "0.5 V"; allowed: from 0 to 100 mV'],
  [{ adaptation: '-1 mV' }, 'adaptation: found "-1 mV"; allowed: 0 mV or more'],
  [{ adaptationTimeConstant: '5 ms' }, 'adaptationTimeConstant: found "5 ms" without adaptation; allowed: leave it out, or '
    + 'say how far each spike raises the threshold'],
  [{ resetPotential: '-50 mV' }, 'resetPotential: found "-50 mV"; allowed: below the threshold potential, -50 mV'],
  [{ drive: '15 mV' }, 'drive: found "15 mV", which holds the cells exactly at threshold; allowed: one that ends below '
    + 'the threshold potential (silent without input) or above it (fires by itself)'],
] as const) {
  test(`a membrane with ${JSON.stringify(changes)} contradicts itself`, (t) => {
    t.is(messageOf(() => lif.read(base, { ...written, ...changes }, place)), `populations.golgi.${message}`)
  })
}
