import test from 'ava'
import * as fc from 'fast-check'
import type { Circuit } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, projection } from '../engine/tinyCircuit.js'
import { chiSquareOfEqual } from './chiSquare.js'
import { wired } from './randomRule.js'
import { bagOf, synapsesOf, type Synapse } from './synapses.js'

const runs = { seed: 1, numRuns: 150 }

const drawn = (circuit: Circuit, seed: number, name: string): Synapse[] =>
  synapsesOf(buildNetwork(circuit, seed, createReferenceKernels), name)

const pairsOf = (synapses: readonly Synapse[]): string[] =>
  bagOf(synapses.map((synapse) => ({ ...synapse, delayTicks: 0 })))

test('shares of a network have, together, the synapses of the whole: every rule, with every kind of delays', (t) => {
  fc.assert(fc.property(wired, fc.integer({ min: 2, max: 5 }), ({ circuit, projection: { name }, seed }, of) => {
    const shares = Array.from({ length: of }, (_, index) =>
      synapsesOf(buildNetwork(circuit, seed, createReferenceKernels, { index, of }), name))
    t.deepEqual(bagOf(shares.flat()), bagOf(drawn(circuit, seed, name)))
  }), runs)
})

test('the kernels in WebAssembly and in TypeScript draw the same networks', (t) => {
  fc.assert(fc.property(wired, ({ circuit, projection: { name }, seed }) => {
    t.deepEqual(synapsesOf(buildNetwork(circuit, seed, createKernels), name), drawn(circuit, seed, name))
  }), { seed: 2, numRuns: 60 })
})

test('degrees are exact, and neither multapses nor autapses are there unless a rule has them', (t) => {
  fc.assert(fc.property(wired, ({ circuit, projection: { name, rule, from, to }, sources, targets, seed }) => {
    if (rule.kind === 'list') return
    const synapses = drawn(circuit, seed, name)
    const count = (end: 'source' | 'target', cells: number) => Array.from({ length: cells }, (_, cell) =>
      synapses.filter((synapse) => synapse[end] === cell).length)
    if ('inDegree' in rule) t.deepEqual(count('target', targets), Array(targets).fill(rule.inDegree))
    if ('outDegree' in rule) t.deepEqual(count('source', sources), Array(sources).fill(rule.outDegree))
    const pairs = synapses.map(({ source, target }) => `${source} ${target}`)
    if (!('multapses' in rule)) t.is(new Set(pairs).size, pairs.length)
    if (from === to && 'autapses' in rule && rule.autapses === false) t.false(synapses.some(({ source, target }) => source === target))
  }), runs)
})

test('a list is what it says, multapses included', (t) => {
  const pairs = [[3, 1], [0, 0], [3, 1], [2, 4]] as const
  const circuit = circuitOf([lif('a', 5)], [projection('a', 'a', 1, 10, { kind: 'list', pairs })])
  t.deepEqual(bagOf(drawn(circuit, 1, 'a>a')), ['0 0 10', '2 4 10', '3 1 10', '3 1 10'])
})

test('a synapse has a delay of its own, and the delays are those of which it has one each', (t) => {
  fc.assert(fc.property(wired, ({ circuit, projection: one, seed }) => {
    const single = { ...one }
    delete (single as { spread?: unknown }).spread
    const plain = { ...circuit, projections: [circuit.projections[0]!, single] }
    const synapses = drawn(circuit, seed, one.name)
    t.deepEqual(pairsOf(synapses), pairsOf(drawn(plain, seed, one.name)))
    const most = one.spread?.kind === 'uniform' ? one.spread.toTicks : one.spread ? 100 : 3
    t.true(synapses.every(({ delayTicks }) => delayTicks >= 3 && delayTicks <= most))
  }), runs)
})

test('drawn delays are uniform from the first to the last tick (χ² below its 99.9 % quantile)', (t) => {
  for (const rule of [{ kind: 'fixed-in-degree', inDegree: 20 }, { kind: 'fixed-out-degree', outDegree: 20 }] as const) {
    const one = { ...projection('a', 'b', 1, 5, rule), spread: { kind: 'uniform', toTicks: 14 } as const }
    const counts = new Uint32Array(10)
    for (const { delayTicks } of drawn(circuitOf([lif('a', 500), lif('b', 500)], [one]), 1, 'a>b')) {
      counts[delayTicks - 5]!++
    }
    t.is(counts.reduce((sum, count) => sum + count), 10_000)
    t.true(chiSquareOfEqual(counts) < 27.9)
  }
})

test('another projection moves no synapse and no delay of the others', (t) => {
  fc.assert(fc.property(wired, ({ circuit, projection: one, seed }) => {
    const more = { ...circuit, projections: [{ ...one, name: 'another' }, ...circuit.projections] }
    t.deepEqual(drawn(more, seed, one.name), drawn(circuit, seed, one.name))
  }), { seed: 3, numRuns: 60 })
})

test('connections with delays of their own are only there where some synapse has that delay', (t) => {
  const one = { ...projection('a', 'b', 1, 1, { kind: 'list', pairs: [[0, 0]] }), spread: { kind: 'uniform', toTicks: 50 } as const }
  t.is(buildNetwork(circuitOf([lif('a'), lif('b')], [one]), 1).connections.length, 1)
})
