import test from 'ava'
import { buildNetwork } from '../../../src/circuit/network.js'
import { fibresOf } from '../../../src/lab/session/fibres.js'
import { smallCircuit } from '../../levels/smallCircuit.js'

test('the fibres of every granule cell, taken together, are the synapses of the network', (t) => {
  const network = buildNetwork(smallCircuit(64, 4, 4, 100), 1)
  const counts = new Uint32Array(128)
  for (let cell = 0; cell < 100; cell++) {
    const fibres = fibresOf(network, cell)!
    t.is(fibres.length, 4)
    // A claw on both fibres of a bit could never match: each reads a bit of its own.
    t.is(new Set([...fibres].map((fibre) => fibre % 64)).size, 4)
    for (const fibre of fibres) counts[fibre]!++
  }
  const found = network.connections.find(({ projection }) => projection.rule.kind === 'address')!
  t.is(found.kind, 'sparse')
  if (found.kind === 'sparse') t.deepEqual([...counts], [...counts.keys()].map((s) => found.offsets[s + 1]! - found.offsets[s]!))
})
