import test from 'ava'
import { buildNetwork, type Connections } from '../../../src/circuit/network.js'
import { oneWeight } from '../../../src/interop/brian/oneWeight.js'
import { circuitOf, lif, projection, relay } from '../../engine/tinyCircuit.js'

function weightOf(weightMv: number | number[], rule: 'all-to-all' | 'one-to-one'): number | undefined {
  const circuit = circuitOf([relay('in', 2), lif('cell', 2)], [projection('in', 'cell', weightMv, 1, { kind: rule })])
  return oneWeight(buildNetwork(circuit, 1).connections[0] as Exclude<Connections, { kind: 'plastic' }>)
}

test('a weight that all synapses have is one, others are none', (t) => {
  for (const rule of ['all-to-all', 'one-to-one'] as const) {
    t.is(weightOf(2, rule), 2 * 65536)
    t.is(weightOf([2, 2], rule), 2 * 65536)
    t.is(weightOf([2, 3], rule), undefined)
  }
})
