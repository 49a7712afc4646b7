import test from 'ava'
import { lifExponential } from '../../../src/circuit/models/lifExponential.js'
import { messageOf } from '../smallCircuit.js'
import { base, place, read, written } from './membrane.js'

const currents = { excitatoryTimeConstant: '2 ms', inhibitoryTimeConstant: '10 ms' }

test('a cell with currents is its membrane and their time constants', (t) => {
  t.deepEqual(lifExponential.read(base, { ...written, ...currents }, place), {
    ...base, model: 'lif-exponential', ...read, excitatoryTimeConstantMs: 2, inhibitoryTimeConstantMs: 10,
  })
})

test('a current that decays within a tick is refused', (t) => {
  t.is(messageOf(() => lifExponential.read(base, { ...written, ...currents, excitatoryTimeConstant: '0.05 ms' }, place)),
    'populations.golgi.excitatoryTimeConstant: found "0.05 ms"; allowed: a time from the resolution (0.1 ms) to 10 s')
})
