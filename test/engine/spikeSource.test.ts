import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { EventSource } from '../../src/engine/eventSource.js'
import { PoissonSource } from '../../src/engine/poissonSource.js'
import { RegularSource } from '../../src/engine/regularSource.js'
import { spikeSourceOf } from '../../src/engine/spikeSource.js'
import { SpikeTrainSource } from '../../src/engine/spikeTrainSource.js'
import { smallCircuit } from '../experiments/activity/smallCircuit.js'
import { circuitOf, poisson, regular, spikeTrain } from './tinyCircuit.js'

test('only populations that fire without input or stimulus have a source', (t) => {
  const network = buildNetwork(smallCircuit(), 1)
  const sources = network.cells.map(({ population }) => spikeSourceOf(population, network))
  t.true(sources[0] instanceof PoissonSource)
  t.deepEqual(sources.slice(1), [undefined, undefined, undefined])
})

test('bursts and jitter make spikes of events; without them events are the spikes', (t) => {
  const populations = [regular('beat'), poisson('noise'), spikeTrain('tape', 1, [])]
  const network = buildNetwork(circuitOf(populations, []), 1)
  const kinds = [RegularSource, PoissonSource, SpikeTrainSource]
  for (const [index, population] of populations.entries()) {
    t.true(spikeSourceOf(population, network) instanceof kinds[index]!)
    t.true(spikeSourceOf({ ...population, jitterMs: 1 }, network) instanceof EventSource)
    t.true(spikeSourceOf({ ...population, burst: { spikes: 2, intervalTicks: 1 } }, network) instanceof EventSource)
  }
})
