import test from 'ava'
import type { ConnectionRule, Plasticity } from '../../src/circuit/circuit.js'
import { buildNetwork, type Connections } from '../../src/circuit/network.js'
import { deliver, synapseCounter, touch } from '../../src/engine/delivery.js'
import type { Kernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

const dense: AddressDesign = { kind: 'dense', bits: 3, threshold: 2 }
const sparse: AddressDesign = { kind: 'selected-coordinate', bits: 3, claws: 2, threshold: 2 }

function network(rule: ConnectionRule, design: AddressDesign, weightMv: number | readonly number[], targets: number) {
  const wires = [projection('in', 'out', weightMv, 10, rule)]
  return buildNetwork(circuitOf([relay('in', 6), lif('out', targets)], wires, design), 1, createReferenceKernels)
}

/** What a volley of cells does to a fresh projection: input in mV of each target, and the targets listed. */
function delivered(connections: Connections, kernels: Kernels, cells: readonly number[]) {
  const { to } = connections
  to.touchedAt.fill(-1)
  to.input.fill(0)
  const count = deliver(kernels, connections, Uint32Array.from(cells), 4, 0)
  return { inputMv: [...to.input].map((quanta) => quanta / 65536), touched: [...to.touched.subarray(0, count)].sort() }
}

test('all-to-all: every target gets its own weight from every spike', (t) => {
  const { connections, kernels } = network({ kind: 'all-to-all' }, dense, [1, 2, 3, 4], 4)
  t.deepEqual(delivered(connections[0]!, kernels, [0, 5]), { inputMv: [2, 4, 6, 8], touched: [0, 1, 2, 3] })
  t.is(synapseCounter(connections[0]!)(Uint32Array.of(0, 5)), 8)
})

test('one-to-one: a target gets input from its own source', (t) => {
  const { connections, kernels } = network({ kind: 'one-to-one' }, dense, [1, 2, 3, 4, 5, 6], 6)
  t.deepEqual(delivered(connections[0]!, kernels, [1, 4]), { inputMv: [0, 2, 0, 0, 5, 0], touched: [1, 4] })
  t.is(synapseCounter(connections[0]!)(Uint32Array.of(1, 4)), 2)
})

test('by-bit: both rails of a bit reach its cell', (t) => {
  const { connections, kernels } = network({ kind: 'by-bit' }, dense, 1, 3)
  t.deepEqual(delivered(connections[0]!, kernels, [1, 2, 4]), { inputMv: [0, 2, 1], touched: [1, 2] })
})

test('selected coordinates: a location gets one weight for each of its claws that an active fibre touches', (t) => {
  const { connections, kernels, claws } = network({ kind: 'address' }, sparse, 1, 20)
  const active = [0, 2, 4]
  const matches = Array.from({ length: 20 }, (_, location) =>
    [...claws!.subarray(2 * location, 2 * location + 2)].filter((fibre) => active.includes(fibre)).length)
  const found = delivered(connections[0]!, kernels, active)
  t.deepEqual(found.inputMv, matches)
  t.deepEqual(found.touched, matches.flatMap((count, location) => (count > 0 ? [location] : [])).sort())
  t.is(synapseCounter(connections[0]!)(Uint32Array.from(active)), matches.reduce((sum, count) => sum + count, 0))
})

test('the dense design: a location gets one weight for each bit of its address that the active fibres say', (t) => {
  const { connections, kernels, addresses } = network({ kind: 'address' }, dense, 1, 20)
  const active = [0, 2, 4]
  const word = 0b101
  const matches = Array.from(addresses!, (address) =>
    [0, 1, 2].filter((bit) => ((address ^ word) >>> bit & 1) === 0).length)
  const found = delivered(connections[0]!, kernels, active)
  t.deepEqual(found.inputMv, matches)
  t.is(found.touched.length, 20)
  t.is(synapseCounter(connections[0]!)(Uint32Array.from(active)), matches.reduce((sum, count) => sum + count, 0))
  const half = delivered(connections[0]!, kernels, [0])
  t.deepEqual(half.inputMv, Array.from(addresses!, (address) => address & 1))
})

test('a plastic projection delivers its weights in steps', (t) => {
  const rule: Plasticity = {
    weightStepQuanta: 65536 / 4, weightBits: 6, initialSteps: 0, climbing: '', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 1,
  }
  const { connections, kernels } = buildNetwork(
    circuitOf([relay('in', 3), lif('out', 2)], [plasticProjection('in', 'out', rule)]), 1, createReferenceKernels)
  const plastic = connections[0]!
  if (plastic.kind !== 'plastic') return t.fail()
  plastic.rows.set([1, 2, 3, 4, 5, 6])
  t.deepEqual(delivered(plastic, kernels, [0, 2]), { inputMv: [1.5, 2], touched: [0, 1] })
})

test('a cell is listed once a tick', (t) => {
  const { cells } = network({ kind: 'all-to-all' }, dense, 1, 3)
  const out = cells[1]!
  out.touchedAt.fill(-1)
  t.is(touch(out, 2, 9, 0), 1)
  t.is(touch(out, 2, 9, 1), 1)
  t.is(touch(out, 0, 9, 1), 2)
  t.is(touch(out, 2, 10, 0), 1)
  t.deepEqual([...out.touched.subarray(0, 2)], [2, 0])
})
