import test from 'ava'
import type { ConnectionRule, MemoryReading } from '../../../src/circuit/circuit.js'
import { buildNetwork } from '../../../src/circuit/network.js'
import { connectionPairs } from '../../../src/interop/brian/connectionPairs.js'
import { bitAt } from '../../../src/words/word.js'
import { boxPlasticity, circuitOf, lif, plasticProjection, projection, relay } from '../../engine/tinyCircuit.js'

const connected = (rule: ConnectionRule, sources: number, targets: number, design?: MemoryReading['design']) => {
  const network = buildNetwork(
    circuitOf([relay('from', sources), lif('to', targets)], [projection('from', 'to', 1, 10, rule)], design), 3)
  const pairs = connectionPairs(network.connections[0]!)!
  const written = pairs && Array.from(pairs.sources, (source, index) => [source, pairs.targets[index]!])
  return { network, written }
}

test('one to one and by bit are connected as their names say', (t) => {
  t.deepEqual(connected({ kind: 'one-to-one' }, 3, 3).written, [[0, 0], [1, 1], [2, 2]])
  t.deepEqual(connected({ kind: 'by-bit' }, 4, 2).written, [[0, 0], [1, 1], [2, 0], [3, 1]])
})

test('drawn sources are those of the network', (t) => {
  const { written } = connected({ kind: 'fixed-in-degree', inDegree: 3 }, 8, 20)
  t.is(written.length, 60)
  for (let target = 0; target < 20; target++) {
    t.is(new Set(written.filter(([, to]) => to === target).map(([from]) => from)).size, 3)
  }
})

test('claws touch the fibres that the network says', (t) => {
  const { network, written } = connected({ kind: 'address' }, 12, 5,
    { kind: 'selected-coordinate', bits: 6, claws: 2, threshold: 2 })
  const expected = Array.from(network.claws!, (fibre, claw) => [fibre, Math.floor(claw / 2)])
  t.deepEqual(written.map(String).sort(), expected.map(String).sort())
})

test('in the dense design a location reads, of each bit, the fibre that says what its address has there', (t) => {
  const { network, written } = connected({ kind: 'address' }, 80, 7, { kind: 'dense', bits: 40, threshold: 20 })
  t.is(written.length, 7 * 40)
  for (const [source, target] of written) {
    const packed = network.addresses!.slice(target! * 2, target! * 2 + 2)
    t.is(bitAt({ length: 40, packed }, source! % 40), source! < 40 ? 1 : 0)
  }
})

test('all to all needs no list', (t) => {
  t.is(connected({ kind: 'all-to-all' }, 3, 4).written, undefined as never)
  const plasticity = boxPlasticity({
    weightStepQuanta: 1, weightBits: 4, initialSteps: 8, teacher: 'olive>to', potentiationSteps: 1, depressionSteps: 1,
    windowStartTicks: 0, windowEndTicks: 9,
  })
  const network = buildNetwork(circuitOf([relay('from'), relay('olive'), lif('to')],
    [plasticProjection('from', 'to', plasticity), projection('olive', 'to', 1, 1, { kind: 'one-to-one' })]), 1)
  t.is(connectionPairs(network.connections[0]!), undefined)
})
