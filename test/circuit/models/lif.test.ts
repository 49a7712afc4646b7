import test from 'ava'
import { lif } from '../../../src/circuit/models/lif.js'
import { base, place, read, written } from './membrane.js'

test('a cell with delta synapses is its membrane', (t) => {
  t.deepEqual(lif.read(base, written, place), { ...base, model: 'lif', ...read })
  t.deepEqual(lif.read(base, { ...written, drive: '3 mV' }, place), { ...base, model: 'lif', ...read, driveMv: 3 })
})
