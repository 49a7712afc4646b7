import test from 'ava'
import type { Circuit } from '../../src/circuit/circuit.js'
import { buildNetwork, type Connections, type Network } from '../../src/circuit/network.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { shippedNames, smallCircuit, smallFile } from './smallCircuit.js'

function connectionsOf<Kind extends Connections['kind']>(
  network: Network, name: string, kind: Kind,
): Connections & { kind: Kind } {
  const found = network.connections.find(({ projection }) => projection.name === name)
  if (found?.kind !== kind) throw new Error(`${name} is ${found?.kind}`)
  return found as Connections & { kind: Kind }
}

const rowsOf = ({ offsets, targets }: { offsets: Uint32Array; targets: Uint32Array }): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, source) => [...targets.subarray(offsets[source], offsets[source + 1])])

test('the synapses of claws run from the fibre that a claw touches to its granule cell', (t) => {
  const network = buildNetwork(smallCircuit(), 1)
  const rows = rowsOf(connectionsOf(network, 'mossyToGranule', 'sparse'))
  t.is(rows.length, 80)
  const expected = Array.from({ length: 80 }, (_, fibre) =>
    [...network.claws!].flatMap((touched, claw) => (touched === fibre ? [Math.floor(claw / 5)] : [])))
  t.deepEqual(rows, expected)
  t.is(network.addresses, undefined)
})

test('fixed in-degree is exact: every target has so many sources, all distinct', (t) => {
  const network = buildNetwork(smallCircuit(['populations.golgi.count=10']), 1)
  const rows = rowsOf(connectionsOf(network, 'golgiToGranule', 'sparse'))
  const sourcesOf = Array.from({ length: 300 }, (): number[] => [])
  rows.forEach((targets, source) => targets.forEach((target) => sourcesOf[target]!.push(source)))
  t.true(sourcesOf.every((sources) => sources.length === 3 && new Set(sources).size === 3))
})

test('dense addresses are stored packed, and no claws beside them', (t) => {
  const network = buildNetwork(smallCircuit([], 'sdm-dense'), 1)
  const dense = connectionsOf(network, 'mossyToGranule', 'dense')
  t.is(network.addresses, dense.addresses)
  t.is(dense.addresses.length, 300 * 2)
  t.is(dense.ones.length, 2)
  t.is(network.claws, undefined)
})

test('rules without tables keep weights a target in quanta', (t) => {
  const byBitRule = JSON.stringify({ from: 'mossy', to: 'nuclear', rule: 'by-bit', weight: '20 mV', delay: '4 ms' })
  const network = buildNetwork(smallCircuit([`projections.mossyToNuclear=${byBitRule}`]), 1)
  t.deepEqual(connectionsOf(network, 'parallelToInterneuron', 'uniform').weights.slice(0, 3),
    Float64Array.of(0.5, 1.5, 2.5).map((fibres) => Math.round(15 / fibres * 65_536)))
  const byBit = connectionsOf(network, 'mossyToNuclear', 'modulo')
  t.is(byBit.modulus, 40)
  t.deepEqual([...byBit.weights], Array(40).fill(20 * 65_536))
  t.is(connectionsOf(network, 'oliveToPurkinje', 'modulo').modulus, 40)
  const { rows, sums, plasticity } = connectionsOf(network, 'parallelToPurkinje', 'plastic')
  t.deepEqual([rows.length, sums.length, plasticity.initialSteps], [300 * 40, 40, 32])
})

test('relays have no membrane; other cells have room for their state', (t) => {
  const { cells } = buildNetwork(smallCircuit(), 1)
  for (const { population, index, membrane, potential, touched, volley } of cells) {
    t.is(cells[index]?.population, population)
    t.is(membrane === undefined, population.model === 'relay')
    t.is(potential.length, population.model === 'relay' ? 0 : population.count)
    t.is(touched.length, potential.length)
    t.is(volley.length, population.count)
  }
})

/** All that was drawn for a network, by projection. */
const drawnOf = (circuit: Circuit, seed = 1): Record<string, readonly number[]> =>
  Object.fromEntries(buildNetwork(circuit, seed).connections.flatMap((part) =>
    part.kind === 'sparse' ? [[part.projection.name, [...part.targets]]]
      : part.kind === 'dense' ? [[part.projection.name, [...part.addresses]]] : []))

const drawnRule = { rule: 'fixed-in-degree', weight: '1 mV', delay: '1 ms' }

/** The same circuit with another population and two other projections before all others. */
function grown(name: (typeof shippedNames)[number]): Circuit {
  const file = smallFile([], name) as { populations: Record<string, { model: string }>; projections: object }
  return parseCircuit({
    ...file,
    populations: { stellate: { ...file.populations['golgi'], count: 17 }, ...file.populations },
    projections: {
      mossyToStellate: { ...drawnRule, from: 'mossy', to: 'stellate', inDegree: 7 },
      stellateToGranule: { ...drawnRule, from: 'stellate', to: 'granule', inDegree: 2 },
      ...file.projections,
    },
  }, 'grown.json')
}

for (const name of shippedNames) {
  test(`another population and projection move no numbers of the others: ${name}`, (t) => {
    const before = drawnOf(smallCircuit([], name))
    const { mossyToStellate, stellateToGranule, ...after } = drawnOf(grown(name))
    t.deepEqual(after, before)
    t.is(mossyToStellate?.length, 17 * 7)
    t.is(stellateToGranule?.length, 300 * 2)
  })

  test(`the same seed draws the same network, another seed another one: ${name}`, (t) => {
    const circuit = smallCircuit([], name)
    t.deepEqual(drawnOf(circuit, 7), drawnOf(circuit, 7))
    t.notDeepEqual(drawnOf(circuit, 7), drawnOf(circuit, 8))
  })
}

test('more granule cells leave the claws of those before as they are', (t) => {
  const { claws } = buildNetwork(smallCircuit(), 1)
  t.deepEqual(buildNetwork(smallCircuit(['populations.granule.count=600']), 1).claws?.slice(0, 1500), claws)
})

test('a weight for each target of a rule that has one for all is a bug, not a result', (t) => {
  const circuit = smallCircuit()
  const projections = circuit.projections.map((projection) =>
    (projection.name === 'golgiToGranule' ? { ...projection, weightQuanta: Array<number>(300).fill(1) } : projection))
  t.throws(() => buildNetwork({ ...circuit, projections }, 1),
    { message: 'projection golgiToGranule has a weight for each target, but its rule has one for all' })
})
