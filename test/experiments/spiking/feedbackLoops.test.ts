import test from 'ava'
import { feedbackLoops } from '../../../src/experiments/spiking/feedbackLoops.js'
import { selectSpikes } from '../../../src/recording/recordedSpikes.js'
import { someSpikes } from '../../recording/someSpikes.js'
import { circuitOf } from '../../engine/tinyCircuit.js'

const circuit = circuitOf([], [])
const between = (pairs: readonly (readonly [string, string])[]) =>
  ({ ...circuit, projections: pairs.map(([from, to]) => ({ from, to })) as never })
const both = between([['granule', 'purkinje'], ['purkinje', 'granule']])

test('two populations that project onto each other have their rates bin by bin', (t) => {
  const spikes = selectSpikes(someSpikes([[0, 0, 1], [0, 0, 2], [2, 1, 0], [3, 0, 0]]), {})
  t.deepEqual(feedbackLoops(both, spikes), [
    { first: 'granule', second: 'purkinje', binMs: 0.5, firstHz: [1000, 0, 0, 500], secondHz: [0, 0, 1000, 0] },
  ])
})

test('one way only, or with one of them silent, there is no loop', (t) => {
  t.deepEqual(feedbackLoops(between([['granule', 'purkinje']]), selectSpikes(someSpikes([[0, 0, 1], [2, 1, 0]]), {})), [])
  t.deepEqual(feedbackLoops(both, selectSpikes(someSpikes([[0, 0, 1]]), {})), [])
})
