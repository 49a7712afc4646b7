import test from 'ava'
import type { Circuit } from '../../src/circuit/circuit.js'
import { buildNetwork, type Connections, type Network } from '../../src/circuit/network.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { parseCircuit } from '../../src/circuit/parseCircuit.js'
import { circuitOf, lif, lifExponential, poisson, projection, relay } from '../engine/tinyCircuit.js'
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
  const byBitRule = JSON.stringify({
    from: 'mossy', to: 'nuclear', rule: 'by-bit', weight: '1 mV * (index + 1)', delay: '4 ms' })
  const network = buildNetwork(smallCircuit([`projections.mossyToNuclear=${byBitRule}`]), 1)
  t.deepEqual(connectionsOf(network, 'parallelToInterneuron', 'uniform').weights.slice(0, 3),
    Float64Array.of(0.5, 1.5, 2.5).map((fibres) => Math.round(15 / fibres * 65_536)))
  const byBit = connectionsOf(network, 'mossyToNuclear', 'modulo')
  t.is(byBit.modulus, 40)
  t.deepEqual(byBit.weights.slice(0, 3), Float64Array.of(1, 2, 3).map((weight) => weight * 65_536))
  const { rows, sums, plasticity } = connectionsOf(network, 'parallelToPurkinje', 'plastic')
  t.deepEqual([rows.length, sums.length, plasticity.initialSteps], [300 * 40, 40, 32])
})

test('cells have room for what their model needs: none, one number, or four and when they are due', (t) => {
  const circuit = circuitOf([
    relay('fibre', 6), poisson('noise', 7), lif('delta', 20), lif('driven', 33, { driveMv: 20 }),
    lifExponential('slow', 16),
  ], [projection('fibre', 'delta', 1)])
  const { cells } = buildNetwork(circuit, 1)
  const room = cells.map((one) => [one.membrane !== undefined, one.state.length, one.candidates.length,
    one.constants.length, one.decays.length, one.due.length, one.earliest.length, one.input.length])
  t.deepEqual(room, [
    [false, 0, 0, 0, 0, 0, 0, 0], [false, 0, 0, 0, 0, 0, 0, 0], [true, 20, 20, 0, 0, 0, 0, 20],
    [true, 4 * 33, 33, 24, 3072, 36, 1, 0], [true, 4 * 16, 16, 24, 3072, 16, 1, 0],
  ])
  t.true(cells.every(({ index, first, count, population }) =>
    population === circuit.populations[index] && first === 0 && count === population.count))
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

test('one weight for all of one source, or two by bit, is a sparse row each', (t) => {
  const byBit = JSON.stringify({ from: 'mossy', to: 'nuclear', rule: 'by-bit', weight: '20 mV', delay: '4 ms' })
  const network = buildNetwork(smallCircuit([`projections.mossyToNuclear=${byBit}`]), 1)
  const bits = Array.from({ length: 40 }, (_, bit) => [bit])
  t.deepEqual(rowsOf(connectionsOf(network, 'oliveToPurkinje', 'sparse')), bits)
  t.deepEqual(rowsOf(connectionsOf(network, 'mossyToNuclear', 'sparse')), [...bits, ...bits])
  t.is(connectionsOf(network, 'mossyToNuclear', 'sparse').weight, 20 * 65_536)
})

/** What a share has of the numbers that a network keeps a target, or a synapse, of each projection. */
function parts({ connections, claws }: Network): Record<string, unknown>[] {
  const drawn = connections.map((part) => {
    const { first } = part.to
    switch (part.kind) {
      case 'sparse':
        return { rows: rowsOf(part).map((row) => row.map((target) => target + first)) }
      case 'dense':
        return { list: [...part.addresses] }
      case 'plastic':
        return { columns: part.sums.length }
      case 'regenerated':
        return {}
      default:
        return { list: [...part.weights] }
    }
  })
  return [...drawn, { list: [...claws ?? []] }]
}

for (const name of shippedNames) {
  test(`shares of a network have, together, exactly what the whole has: ${name}`, (t) => {
    const circuit = smallCircuit([], name)
    const whole = buildNetwork(circuit, 3)
    for (const of of [2, 3, 7]) {
      const shares = Array.from({ length: of }, (_, index) => buildNetwork(circuit, 3, createKernels, { index, of }))
      const joined = shares.map(parts).reduce((left, right) => left.map((part, index) => join(part, right[index]!)))
      t.deepEqual(joined, parts(whole))
      for (const [index, { first, membrane, count }] of whole.cells.entries()) {
        const here = shares.map(({ cells }) => cells[index]!)
        const starts = here.map((_, share) => (membrane ? Math.floor(count * share / of) : 0))
        t.deepEqual(here.map((part) => part.first), starts)
        t.is(membrane ? here.reduce((sum, part) => sum + part.count, 0) : here[0]!.count, count)
        t.is(first, 0)
      }
    }
  })
}

/** Lists of one share after those of another; rows merged. */
function join(left: Record<string, unknown>, right: Record<string, unknown>): Record<string, unknown> {
  if ('columns' in left) return { columns: Number(left['columns']) + Number(right['columns']) }
  if ('list' in left) return { list: [...left['list'] as number[], ...right['list'] as number[]] }
  const more = right['rows'] as number[][]
  return { rows: (left['rows'] as number[][]).map((row, source) => [...row, ...more[source]!]) }
}

test('a weight for each target of a rule that has one for all is a bug, not a result', (t) => {
  const circuit = smallCircuit()
  const projections = circuit.projections.map((projection) =>
    (projection.name === 'golgiToGranule' ? { ...projection, weightQuanta: Array<number>(300).fill(1) } : projection))
  t.throws(() => buildNetwork({ ...circuit, projections }, 1),
    { message: 'projection golgiToGranule has a weight for each target, but its rule has one for all' })
})
