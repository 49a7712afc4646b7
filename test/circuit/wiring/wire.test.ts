import test from 'ava'
import type { ConnectionRule } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { isBySource, placesOf, rowDrawing } from '../../../src/circuit/wiring/wire.js'
import { createKernels } from '../../../src/kernels/kernels.js'
import { distinctBelow, rowDraws, stream } from '../../../src/random/stream.js'
import { circuitOf, lif, projection } from '../../engine/tinyCircuit.js'
import { bagOf, synapsesOf } from '../synapses.js'
import { messageOf } from '../smallCircuit.js'

test('fixed in-degree draws from the stream of the projection\'s name, by target: these numbers do not move', (t) => {
  const one = { ...projection('a', 'b', 1, 10, { kind: 'fixed-in-degree', inDegree: 3 }), name: 'wires' }
  const { key } = stream(7, 'wires/sources')
  const expected = [0, 1, 2, 3, 4].flatMap((target) =>
    distinctBelow(20, 3, rowDraws(key, target)).map((source) => ({ source, target, delayTicks: 10 })))
  t.deepEqual(bagOf(synapsesOf(buildNetwork(circuitOf([lif('a', 20), lif('b', 5)], [one]), 7), 'wires')), bagOf(expected))
})

test('rows are by target or by source, as the rule draws', (t) => {
  t.true(isBySource({ kind: 'fixed-out-degree', outDegree: 1 }))
  t.false(isBySource({ kind: 'fixed-in-degree', inDegree: 1 }))
})

test('only rules that the kernels draw have a drawing', (t) => {
  const from = lif('a', 9)
  const ground = (rule: ConnectionRule) => ({
    seed: 1, kernels: createKernels(0), projection: projection('a', 'a', 1, 10, rule), from, to: from,
    wanted: { first: 0, count: 9 },
  })
  t.like(rowDrawing(ground({ kind: 'fixed-in-degree', inDegree: 2, autapses: false })), { degree: 2, autapses: false })
  t.like(rowDrawing(ground({ kind: 'bernoulli', probability: 0.5 })), { probability: 0.5, autapses: true })
  t.is(rowDrawing(ground({ kind: 'list', pairs: [[0, 0]] })), undefined)
})

test('cells lie in the same place for all projections of their population', (t) => {
  const position = { layout: 'uniform', mediolateralUm: 10, sagittalUm: 10 } as const
  t.deepEqual(placesOf(lif('a', 5, { position }), 1), placesOf(lif('a', 5, { position }), 1))
  t.notDeepEqual(placesOf(lif('a', 5, { position }), 1), placesOf(lif('b', 5, { position }), 1))
})

test('a target without sources in reach is a fault of the file', (t) => {
  const position = { layout: 'grid', mediolateralUm: 1000, sagittalUm: 1000 } as const
  const kernel = { shape: 'box', mediolateralUm: 1, sagittalUm: 1 } as const
  const circuit = circuitOf([lif('a', 4, { position }), lif('b', 25, { position })],
    [{ ...projection('a', 'b', 1, 10, { kind: 'spatial', kernel, inDegree: 1 }), name: 'near' }])
  t.is(messageOf(() => buildNetwork(circuit, 1)),
    'projections.near.kernel: cell 0 of "b" finds 0 sources within reach; allowed: a kernel wide enough, and sources '
    + 'dense enough, for inDegree sources')
})
