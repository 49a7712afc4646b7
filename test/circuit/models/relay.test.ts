import test from 'ava'
import { relay } from '../../../src/circuit/models/relay.js'
import { base, place } from './membrane.js'

test('a relay has no parameters', (t) => {
  t.deepEqual(relay.read(base, {}, place), { ...base, model: 'relay' })
})
