import test from 'ava'
import * as fc from 'fast-check'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { networkSize } from '../../src/circuit/networkSize.js'
import { endsOf, projectionSize } from '../../src/circuit/projectionSize.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import type { Kernels } from '../../src/kernels/kernels.js'
import { circuitOf, lif, projection } from '../engine/tinyCircuit.js'
import { wired } from './randomRule.js'
import { synapsesOf } from './synapses.js'

test('synapses are as many as stated, or as many as there is room for where chance decides', (t) => {
  fc.assert(fc.property(wired, fc.integer({ min: 1, max: 4 }), ({ circuit, projection: one, seed }, of) => {
    for (let index = 0; index < of; index++) {
      const size = projectionSize(circuit, one, { index, of })
      const network = buildNetwork(circuit, seed, createReferenceKernels, { index, of })
      const { length } = synapsesOf(network, one.name)
      t.true(size.byChance ? length <= size.synapsesMax : length === size.synapses && length === size.synapsesMax)
    }
  }), { seed: 1, numRuns: 150 })
})

test('building takes the bytes that are stated, whatever chance decides', (t) => {
  fc.assert(fc.property(wired, fc.boolean(), ({ circuit, projection: one, seed }, regenerated) => {
    const { spread: _spread, ...plain } = one
    const kind = one.rule.kind
    const again = regenerated && (kind === 'bernoulli' || kind === 'fixed-out-degree')
    const projections = [circuit.projections[0]!, again ? { ...plain, storage: 'regenerated' as const } : one]
    let kernels: Kernels | undefined
    buildNetwork({ ...circuit, projections }, seed, (asked) => {
      t.is(asked, networkSize({ ...circuit, projections }).bytes)
      return (kernels = createReferenceKernels(asked))
    })
    t.is(kernels!.bytesLeft(), 0)
    if (again) t.is(networkSize({ ...circuit, projections }).projections[1]!.bytes, 0)
  }), { seed: 2, numRuns: 150 })
})

test('where chance decides, the expected number is stated: probability times pairs, without autapses if there are none', (t) => {
  for (const [rule, synapses] of [[{}, 2500], [{ autapses: false }, 2475]] as const) {
    const circuit = circuitOf([lif('a', 100)],
      [projection('a', 'a', 1, 10, { kind: 'bernoulli', probability: 0.25, ...rule })])
    t.like(projectionSize(circuit, circuit.projections[0]!, wholeNetwork), { synapses, byChance: true })
  }
})

test('a projection knows its ends in a share', (t) => {
  const circuit = circuitOf([lif('a', 4), lif('b', 10)], [projection('a', 'b', 1)])
  const { from, to, first, here } = endsOf(circuit, circuit.projections[0]!, { index: 1, of: 2 })
  t.deepEqual([from.name, to.name, first, here], ['a', 'b', 5, 5])
})
