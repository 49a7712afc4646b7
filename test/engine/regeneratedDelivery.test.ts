import test from 'ava'
import * as fc from 'fast-check'
import type { Circuit, Projection } from '../../src/circuit/circuit.js'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import type { Kernels } from '../../src/kernels/kernels.js'
import { createKernels } from '../../src/kernels/kernels.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { wired, type Wired } from '../circuit/randomRule.js'
import { synapsesOf } from '../circuit/synapses.js'
import { circuitOf, lif, lifExponential, projection, relay } from './tinyCircuit.js'

const ticks = 400

/** Every spike of a run in which all cells of `in` fire now and then, and what it counted. */
function run(
  circuit: Circuit, seed: number, kernelsOf: (bytes: number) => Kernels = createReferenceKernels, share = wholeNetwork,
) {
  const engine = new Engine(buildNetwork(circuit, seed, kernelsOf, share))
  const { count } = circuit.populations[0]!
  for (let tick = 0; tick < ticks; tick += 7) {
    engine.stimulate(tick, 'in', Array.from({ length: count }, (_, cell) => cell).filter((cell) => (cell + tick) % 5 === 0))
  }
  const spikes: string[] = []
  engine.advance(ticks, ({ tick, population, cells }) => spikes.push(`${tick} ${population} ${cells.join()}`))
  const { synapticEvents, cellUpdates } = engine.counters
  return { spikes, synapticEvents, cellUpdates }
}

const withProjection = ({ circuit, projection: one }: Wired, changes: readonly Projection[]): Circuit =>
  ({ ...circuit, projections: circuit.projections.flatMap((other) => (other === one ? changes : [other])) })

/** Where the rule can be regenerated, the circuit with synapses stored and with synapses drawn at every spike. */
function bothOf(given: Wired): { stored: Circuit; regenerated: Circuit } | undefined {
  const { projection: { spread: _spread, ...one } } = given
  if (one.rule.kind !== 'fixed-out-degree' && one.rule.kind !== 'bernoulli') return undefined
  return {
    stored: withProjection(given, [one]),
    regenerated: withProjection(given, [{ ...one, storage: 'regenerated' }]),
  }
}

test('synapses that are regenerated give the spikes and the counts of those that are stored', (t) => {
  let compared = 0
  fc.assert(fc.property(wired, (given) => {
    const both = bothOf(given)
    if (!both) return
    compared++
    const expected = run(both.stored, given.seed)
    t.deepEqual(run(both.regenerated, given.seed), expected)
    t.deepEqual(run(both.regenerated, given.seed, createKernels), expected)
  }), { seed: 1, numRuns: 200 })
  t.true(compared > 40)
})

test('shares of a network regenerate the synapses onto their own cells', (t) => {
  fc.assert(fc.property(wired, fc.integer({ min: 2, max: 4 }), (given, of) => {
    const both = bothOf(given)
    if (!both) return
    for (let index = 0; index < of; index++) {
      const [stored, regenerated] = [both.stored, both.regenerated].map((circuit) =>
        synapsesOf(buildNetwork(circuit, given.seed, createReferenceKernels, { index, of }), given.projection.name))
      t.deepEqual(regenerated, stored)
    }
  }), { seed: 2, numRuns: 100 })
})

test('synapses with delays of their own act as lists of synapses with one delay each', (t) => {
  fc.assert(fc.property(wired, (given) => {
    const { circuit, projection: one, seed } = given
    const byDelay = new Map<number, (readonly [number, number])[]>()
    for (const { source, target, delayTicks } of synapsesOf(buildNetwork(circuit, seed, createReferenceKernels), one.name)) {
      byDelay.set(delayTicks, [...byDelay.get(delayTicks) ?? [], [source, target]])
    }
    const lists = [...byDelay].map(([delayTicks, pairs]): Projection =>
      ({ ...projection(one.from, one.to, 4, delayTicks, { kind: 'list', pairs }), name: `after${delayTicks}` }))
    t.deepEqual(run(withProjection(given, lists), seed).spikes, run(circuit, seed).spikes)
  }), { seed: 3, numRuns: 150 })
})

test('volleys whose synapses do not fit into the room at once, and currents, make no difference', (t) => {
  const rule = { kind: 'fixed-out-degree', outDegree: 300 } as const
  const one = projection('in', 'slow', 0.3, 10, rule)
  const inhibition = projection('in', 'slow', -0.2, 13, { kind: 'bernoulli', probability: 0.4 })
  const [stored, regenerated] = [{}, { storage: 'regenerated' } as const].map((storage) =>
    run(circuitOf([relay('in', 2000), lifExponential('slow', 400), lif('b', 3)],
      [{ ...one, ...storage }, { ...inhibition, name: 'down', ...storage }]), 5, createKernels))
  t.deepEqual(regenerated, stored)
  t.true(stored!.spikes.length > 20)
})

test('a projection without weight is counted and delivers nothing', (t) => {
  const one = { ...projection('in', 'b', 0, 10, { kind: 'fixed-out-degree', outDegree: 2 }), storage: 'regenerated' } as const
  const circuit = circuitOf([relay('in', 5), lif('b', 3)], [one])
  t.true(run(circuit, 1).synapticEvents > 0)
})
