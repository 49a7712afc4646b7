import test from 'ava'
import type { ConnectionRule } from '../../src/circuit/circuit.js'
import { buildNetwork, wholeNetwork, type Network, type Share } from '../../src/circuit/network.js'
import { cellGroup } from '../../src/engine/cellGroup.js'
import { deliveryOf } from '../../src/engine/delivery.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import type { AddressDesign } from '../../src/theory/addressDesign.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from './tinyCircuit.js'

const dense: AddressDesign = { kind: 'dense', bits: 3, threshold: 2 }
const sparse: AddressDesign = { kind: 'selected-coordinate', bits: 3, claws: 2, threshold: 2 }

/** Six fibres onto cells that never fire. */
function network(
  rule: ConnectionRule, design: AddressDesign, weightMv: number | readonly number[], targets: number,
  share: Share = wholeNetwork,
): Network {
  const wires = [projection('in', 'out', weightMv, 10, rule)]
  const cells = lif('out', targets, { thresholdPotentialMv: 1000 })
  return buildNetwork(circuitOf([relay('in', 6), cells], wires, design), 1, createReferenceKernels, share)
}

/** What a volley of cells does to settled membranes at tick 0, in mV: its inhibition, all of it, and its synapses. */
function delivered(built: Network, cells: readonly number[]) {
  const target = built.cells[1]!
  const group = cellGroup(target, built)!
  const delivery = deliveryOf(built.connections[0]!, built, group)
  const volley = Uint32Array.from(cells)
  const potentials = () => Array.from({ length: target.count }, (_, cell) => group.potentialMv(cell))
  group.start()
  group.open(0)
  delivery.deliver(volley, -1, 0)
  const down = potentials()
  delivery.deliver(volley, 1, 0)
  return { down, all: potentials(), synapses: delivery.synapses(volley) }
}

const none = (targets: number): number[] => Array<number>(targets).fill(0)

test('all-to-all: every target gets its own weight from every spike', (t) => {
  t.deepEqual(delivered(network({ kind: 'all-to-all' }, dense, [1, 2, 3, 4], 4), [0, 5]),
    { down: none(4), all: [2, 4, 6, 8], synapses: 8 })
})

test('what inhibits and what excites come apart, also where one projection does both', (t) => {
  t.deepEqual(delivered(network({ kind: 'all-to-all' }, dense, [1, -2, 0, 4], 4), [0, 5]),
    { down: [0, -4, 0, 0], all: [2, -4, 0, 8], synapses: 8 })
  t.deepEqual(delivered(network({ kind: 'one-to-one' }, dense, [1, -2, 3, -4, 5, 6], 6), [0, 1, 3]),
    { down: [0, -2, 0, -4, 0, 0], all: [1, -2, 0, -4, 0, 0], synapses: 3 })
  t.deepEqual(delivered(network({ kind: 'by-bit' }, dense, -1, 3), [1, 2, 4]),
    { down: [0, -2, -1], all: [0, -2, -1], synapses: 3 })
})

test('one-to-one: a target gets input from its own source', (t) => {
  for (const weightMv of [2, [2, 2, 2, 2, 2, 2]]) {
    t.deepEqual(delivered(network({ kind: 'one-to-one' }, dense, weightMv, 6), [1, 4]),
      { down: none(6), all: [0, 2, 0, 0, 2, 0], synapses: 2 })
  }
})

test('by-bit: both rails of a bit reach its cell', (t) => {
  t.deepEqual(delivered(network({ kind: 'by-bit' }, dense, 1, 3), [1, 2, 4]),
    { down: none(3), all: [0, 2, 1], synapses: 3 })
  t.deepEqual(delivered(network({ kind: 'by-bit' }, dense, [1, 2, 3], 3), [1, 2, 4]),
    { down: none(3), all: [0, 4, 3], synapses: 3 })
})

test('selected coordinates: a location gets one weight for each of its claws that an active fibre touches', (t) => {
  const built = network({ kind: 'address' }, sparse, 1, 20)
  const active = [0, 2, 4]
  const matches = Array.from({ length: 20 }, (_, location) =>
    [...built.claws!.subarray(2 * location, 2 * location + 2)].filter((fibre) => active.includes(fibre)).length)
  t.deepEqual(delivered(built, active),
    { down: none(20), all: matches, synapses: matches.reduce((sum, count) => sum + count, 0) })
})

test('the dense design: a location gets one weight for each bit of its address that the active fibres say', (t) => {
  const built = network({ kind: 'address' }, dense, 1, 20)
  const word = 0b101
  const matches = Array.from(built.addresses!, (address) =>
    [0, 1, 2].filter((bit) => ((address ^ word) >>> bit & 1) === 0).length)
  t.deepEqual(delivered(built, [0, 2, 4]),
    { down: none(20), all: matches, synapses: matches.reduce((sum, count) => sum + count, 0) })
  t.deepEqual(delivered(built, [0]).all, Array.from(built.addresses!, (address) => address & 1))
  const inhibitory = delivered(network({ kind: 'address' }, dense, -1, 20), [0, 2, 4])
  t.deepEqual(inhibitory.down, matches.map((count) => (count === 0 ? 0 : -count)))
  t.deepEqual(inhibitory.all, inhibitory.down)
})

const rule = boxPlasticity({
  weightStepQuanta: 65536 / 4, weightBits: 6, initialSteps: 0, teacher: '', potentiationSteps: 1, depressionSteps: 1,
  windowStartTicks: 0, windowEndTicks: 1,
})

test('a plastic projection delivers its weights in steps', (t) => {
  const built = buildNetwork(
    circuitOf([relay('in', 3), lif('out', 2)], [plasticProjection('in', 'out', rule)]), 1, createReferenceKernels)
  const plastic = built.connections[0]!
  if (plastic.kind !== 'plastic') return t.fail()
  plastic.rows.set([1, 2, 3, 4, 5, 6])
  t.deepEqual(delivered(built, [0, 2]), { down: [0, 0], all: [1.5, 2], synapses: 4 })
})

test('a volley of more cells than are handed over at once arrives whole', (t) => {
  const many = 40_000
  for (const wire of [projection('in', 'out', 1 / 1024), plasticProjection('in', 'out', rule),
    projection('in', 'out', 1 / 1024, 10, { kind: 'fixed-in-degree', inDegree: many })]) {
    const cells = lif('out', 1, { thresholdPotentialMv: 100_000 })
    const built = buildNetwork(circuitOf([relay('in', many), cells], [wire]), 1, createReferenceKernels)
    const [part] = built.connections
    if (part?.kind === 'plastic') part.rows.fill(1)
    const { all, synapses } = delivered(built, [...Array(many).keys()])
    t.deepEqual([all, synapses], [[wire.plasticity ? many / 4 : many / 1024], many])
  }
})

test('shares of a network deliver, together, what the whole does', (t) => {
  const each = [1, -2, 3, -4, 5, 6]
  const cases: [ConnectionRule, AddressDesign, number | readonly number[], number][] = [
    [{ kind: 'all-to-all' }, dense, each, 6], [{ kind: 'one-to-one' }, dense, each, 6],
    [{ kind: 'one-to-one' }, dense, 2, 6], [{ kind: 'by-bit' }, dense, [1, -2, 3], 3],
    [{ kind: 'by-bit' }, dense, 1, 3],
    [{ kind: 'address' }, dense, 1, 20], [{ kind: 'address' }, sparse, -1, 20],
    [{ kind: 'fixed-in-degree', inDegree: 2 }, dense, 1, 9],
  ]
  for (const given of cases) {
    const whole = delivered(network(...given), [0, 3, 4])
    for (const of of [2, 4]) {
      const shares = Array.from({ length: of }, (_, index) =>
        delivered(network(...given, { index, of }), [0, 3, 4]))
      t.deepEqual(shares.flatMap(({ down }) => down), whole.down)
      t.deepEqual(shares.flatMap(({ all }) => all), whole.all)
      t.is(shares.reduce((sum, { synapses }) => sum + synapses, 0), whole.synapses)
    }
  }
})
