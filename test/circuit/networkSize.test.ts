import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { networkBytesMax, networkSize, takesVectors } from '../../src/circuit/networkSize.js'
import { cellsOf } from '../../src/circuit/share.js'
import { hasMembrane } from '../../src/circuit/circuit.js'
import { createKernels, type Kernels } from '../../src/kernels/kernels.js'
import {
  boxPlasticity, circuitOf, lif, lifExponential, plasticProjection, poisson, projection, relay,
} from '../engine/tinyCircuit.js'
import { messageOf, shippedNames, smallCircuit, type ShippedName } from './smallCircuit.js'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const variants = shippedNames.flatMap((name) => [
  { name, assignments: [] },
  { name, assignments: ['memory.bits=33', 'populations.granule.count=101', 'resolution=0.05 ms'] },
])

for (const { name, assignments } of variants) {
  test(`the bytes of a network are exactly those that building it takes: ${name} ${assignments.join(' ')}`, (t) => {
    const circuit = smallCircuit(assignments, name)
    const { bytes } = networkSize(circuit)
    let kernels: Kernels | undefined
    buildNetwork(circuit, 1, (asked) => {
      t.is(asked, bytes)
      kernels = createKernels(asked)
      return kernels
    })
    t.is(kernels?.bytesLeft(), 0)
    t.throws(() => buildNetwork(circuit, 1, (asked) => createKernels(asked - 64)), { message: /bytes are left$/ })
  })

  test(`so are those of its shares, whose cells and synapses add up: ${name} ${assignments.join(' ')}`, (t) => {
    const circuit = smallCircuit(assignments, name)
    const sizes = [0, 1, 2].map((index) => {
      const share = { index, of: 3 }
      let kernels: Kernels | undefined
      buildNetwork(circuit, 1, (asked) => (kernels = createKernels(asked)), share)
      t.is(kernels?.bytesLeft(), 0)
      return networkSize(circuit, share)
    })
    const { synapses, populations } = networkSize(circuit)
    t.is(sum(sizes.map((size) => size.synapses)), synapses)
    populations.forEach(({ cells }, index) => {
      const shared = hasMembrane(circuit.populations[index]!)
      t.deepEqual(sizes.map((size) => size.populations[index]!.cells).reduce((left, right) => left + right),
        shared ? cells : 3 * cells)
    })
  })

  test(`the bytes of the parts, and the room for a volley, add up: ${name} ${assignments.join(' ')}`, (t) => {
    const { bytes, roomBytes, cells, synapses, populations, projections } = networkSize(smallCircuit(assignments, name))
    t.is(sum([...populations, ...projections].map((part) => part.bytes)) + roomBytes, bytes)
    t.is(sum(populations.map((part) => part.cells)), cells)
    t.is(sum(projections.map((part) => part.synapses)), synapses)
  })
}

function synapsesOf(name: ShippedName): Record<string, number> {
  const { projections } = networkSize(smallCircuit(['populations.interneuron.count=20'], name))
  return Object.fromEntries(projections.map((part) => [part.name, part.synapses]))
}

test('synapses are counted by rule', (t) => {
  const common = {
    rhythmToGranule: 300, mossyToGolgi: 80 * 3, rhythmToGolgi: 3, parallelToGolgi: 300 * 3, golgiToGranule: 300 * 3,
    parallelToInterneuron: 300 * 20, parallelToPurkinje: 300 * 40, interneuronToPurkinje: 20 * 40, oliveToPurkinje: 40,
    rhythmToNuclear: 40, purkinjeToNuclear: 40,
  }
  t.deepEqual(synapsesOf('cerebellar-cortex'), { mossyToGranule: 300 * 5, ...common })
  t.deepEqual(synapsesOf('sdm-dense'), { mossyToGranule: 300 * 40, ...common })
})

test('a network that would not fit is an error that says how much it would need, and what needs most', (t) => {
  const large = ['memory.bits=256', 'populations.granule.count=80000000', 'populations.interneuron.count=10']
  t.is(messageOf(() => networkSize(smallCircuit([...large, 'projections.parallelToGolgi.weight=1 mV']))),
    'projections.parallelToPurkinje: the network would need 45.8 GB of memory, 41.6 GB of it for this; '
    + 'allowed: at most 4.3 GB; fewer cells need less')
  t.is(messageOf(() => smallCircuit(['populations.golgi.count=1000000000'])),
    'small.json: populations.golgi.count: found 1000000000, which would need 12.0 GB of memory without any synapse; '
    + 'allowed: at most 4.3 GB for the whole network')
  t.is(networkBytesMax, 65_535 * 65_536 - 1024)
})

const steps = {
  weightStepQuanta: 1, initialSteps: 1, teacher: 'slow>slow', potentiationSteps: 1, depressionSteps: 1, windowStartTicks: 0,
  windowEndTicks: 1,
}

test('the bytes are those taken, for every model, for weights of one or of each, and for those of 16 and of 32 bits', (t) => {
  const circuit = circuitOf(
    [relay('in', 6), poisson('noise', 3), lif('delta', 17), lif('driven', 50, { driveMv: 20 }),
      lifExponential('slow', 6)],
    [projection('in', 'delta', 1), projection('noise', 'driven', 1, 10, { kind: 'fixed-in-degree', inDegree: 2 }),
      projection('in', 'slow', 1, 10, { kind: 'one-to-one' }),
      projection('slow', 'slow', [1, 2, 3, 4, 5, 6], 10, { kind: 'one-to-one' }),
      ...[15, 16].map((weightBits) => plasticProjection('in', 'slow', boxPlasticity({ ...steps, weightBits })))])
  for (const of of [1, 4, 60]) {
    for (let index = 0; index < of; index++) {
      let kernels: Kernels | undefined
      buildNetwork(circuit, 1, (asked) => (kernels = createKernels(asked)), { index, of })
      t.is(kernels?.bytesLeft(), 0)
    }
  }
  t.deepEqual(circuit.populations.map((population) => takesVectors(population, circuit)),
    [false, false, true, false, true])
})

test('shares split cells with membranes into consecutive parts of nearly equal size, and repeat all others', (t) => {
  const shares = Array.from({ length: 3 }, (_, index) => ({ index, of: 3 }))
  t.deepEqual(shares.map((share) => cellsOf(lif('cells', 10), share)),
    [{ first: 0, count: 3 }, { first: 3, count: 3 }, { first: 6, count: 4 }])
  t.deepEqual(shares.map((share) => cellsOf(lif('cells', 2), share)),
    [{ first: 0, count: 0 }, { first: 0, count: 1 }, { first: 1, count: 1 }])
  for (const fibres of [relay('fibres', 10), poisson('fibres', 10)]) {
    for (const share of shares) t.deepEqual(cellsOf(fibres, share), { first: 0, count: 10 })
  }
})
