import test from 'ava'
import type { ConnectionRule, Projection } from '../../../src/circuit/circuit.js'
import { wholeNetwork } from '../../../src/circuit/network.js'
import { drawingBytes, drawingNeeds, drawingRoom } from '../../../src/circuit/wiring/drawingRoom.js'
import { createKernels } from '../../../src/kernels/kernels.js'
import { circuitOf, lif, projection } from '../../engine/tinyCircuit.js'

const needsOf = (rule: ConnectionRule, changes: Partial<Projection> = {}) =>
  drawingNeeds(circuitOf([lif('a', 300_000), lif('b', 200_000)], [{ ...projection('a', 'b', 1, 10, rule), ...changes }]),
    wholeNetwork)

test('a room holds many short rows, or one that is longer', (t) => {
  t.deepEqual(needsOf({ kind: 'fixed-in-degree', inDegree: 4 }), { cells: 65_536, seen: 300_000, repeats: 0 })
  t.deepEqual(needsOf({ kind: 'fixed-out-degree', outDegree: 100_000 }), { cells: 100_000, seen: 200_000, repeats: 0 })
  t.deepEqual(needsOf({ kind: 'fixed-out-degree', outDegree: 4, multapses: true }), { cells: 65_536, seen: 0, repeats: 0 })
  t.deepEqual(needsOf({ kind: 'bernoulli', probability: 0.5 }),
    { cells: 100_000 + Math.ceil(9 * Math.sqrt(100_000)) + 40, seen: 0, repeats: 0 })
  t.is(needsOf({ kind: 'all-to-all' }), undefined)
})

test('where synapses fail, all targets have room, and a count of repeats where there may be some', (t) => {
  const releaseProbability = 0.5
  t.deepEqual(needsOf({ kind: 'all-to-all' }, { releaseProbability }), { cells: 200_000, seen: 0, repeats: 0 })
  t.deepEqual(needsOf({ kind: 'list', pairs: [[0, 0]] }, { releaseProbability }), { cells: 200_000, seen: 0, repeats: 200_000 })
  t.deepEqual(needsOf({ kind: 'fixed-out-degree', outDegree: 4, multapses: true }, { releaseProbability }),
    { cells: 200_000, seen: 0, repeats: 200_000 })
})

test('it takes the bytes that are stated', (t) => {
  const needs = { cells: 70_001, seen: 33, repeats: 19 }
  const kernels = createKernels(drawingBytes(needs))
  const room = drawingRoom(kernels, needs)
  t.is(kernels.bytesLeft(), 0)
  t.deepEqual([...room.places.slice(0, 3), room.seen.length, room.repeats.length], [0, 1, 2, 2, 19])
  t.is(drawingBytes(undefined), 0)
})
