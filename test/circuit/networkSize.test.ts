import test from 'ava'
import { buildNetwork } from '../../src/circuit/network.js'
import { networkBytesMax, networkSize } from '../../src/circuit/networkSize.js'
import { createKernels, type Kernels } from '../../src/kernels/kernels.js'
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
    t.throws(() => buildNetwork(circuit, 1, (asked) => createKernels(asked - 16)), { message: /bytes are left$/ })
  })

  test(`the bytes of the parts add up: ${name} ${assignments.join(' ')}`, (t) => {
    const { bytes, cells, synapses, populations, projections } = networkSize(smallCircuit(assignments, name))
    t.is(sum([...populations, ...projections].map((part) => part.bytes)), bytes)
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
  t.is(messageOf(() => smallCircuit([...large, 'projections.parallelToGolgi.weight=1 mV'])),
    'small.json: projections.parallelToPurkinje: the network would need 46.1 GB of memory, 41.0 GB of it for this; '
    + 'allowed: at most 4.3 GB; fewer cells need less')
  t.is(messageOf(() => smallCircuit(['populations.golgi.count=1000000000'])),
    'small.json: populations.golgi.count: found 1000000000, which would need 32.0 GB of memory without any synapse; '
    + 'allowed: at most 4.3 GB for the whole network')
  t.is(networkBytesMax, 65_535 * 65_536 - 1024)
})
