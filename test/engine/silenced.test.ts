import test from 'ava'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { Silenced } from '../../src/engine/silenced.js'
import { SavedState } from '../../src/engine/state.js'
import { circuitOf, lif, projection, relay } from './tinyCircuit.js'

const network = buildNetwork(circuitOf([relay('in', 4), lif('cell')], [projection('in', 'cell', 20)]), 1)

test('nothing is silenced at the start, and what is comes back from its state', (t) => {
  const silenced = new Silenced(network)
  const all = Uint32Array.of(0, 1, 2, 3)
  const begun = silenced.save()
  t.false(silenced.isBlocked(0))
  t.is(silenced.spared(0, all), all)
  silenced.block(0, true)
  silenced.lesion(0, Uint32Array.of(2, 0))
  silenced.lesion(0, Uint32Array.of(2))
  const restored = new Silenced(network)
  restored.restore(new SavedState(silenced.save(), wholeNetwork))
  for (const one of [silenced, restored]) {
    t.true(one.isBlocked(0))
    t.deepEqual([...one.spared(0, all)], [1, 3])
  }
  restored.restore(new SavedState(begun, wholeNetwork))
  t.false(restored.isBlocked(0))
  t.is(restored.spared(0, all), all)
})
