import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { PoissonSource } from '../../src/engine/poissonSource.js'
import { spikeSourceOf } from '../../src/engine/spikeSource.js'
import { smallCircuit } from '../experiments/activity/smallCircuit.js'

test('only populations that fire without input or stimulus have a source', (t) => {
  const network = buildNetwork(smallCircuit(), 1)
  const sources = network.cells.map(({ population }) => spikeSourceOf(population, network))
  t.true(sources[0] instanceof PoissonSource)
  t.deepEqual(sources.slice(1), [undefined, undefined, undefined])
})
