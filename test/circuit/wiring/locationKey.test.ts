import test from 'ava'
import { locationKey } from '../../../src/circuit/wiring/locationKey.js'
import { stream } from '../../../src/random/stream.js'

test('claws and addresses have streams of their own under the name of their projection', (t) => {
  const claws = { kind: 'selected-coordinate', bits: 8, claws: 2, threshold: 2 } as const
  const dense = { kind: 'dense', bits: 8, threshold: 5 } as const
  t.deepEqual(locationKey(claws, 'mossyToGranule', 3), stream(3, 'mossyToGranule/claws').key)
  t.deepEqual(locationKey(dense, 'mossyToGranule', 3), stream(3, 'mossyToGranule/addresses').key)
})
