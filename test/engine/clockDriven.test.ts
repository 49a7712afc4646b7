import test from 'ava'
import * as fc from 'fast-check'
import { hasMembrane } from '../../src/circuit/circuit.js'
import { steps } from '../../src/circuit/membrane.js'
import { buildNetwork, type Network } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { clockDriven, type PlainVolley } from './clockDriven.js'
import { scenario, tell, type Scenario } from './randomCircuit.js'

function prepared(network: Network, given: Scenario): Engine {
  const engine = new Engine(network)
  tell(engine, given)
  return engine
}

function eventDriven(network: Network, given: Scenario): { volleys: PlainVolley[]; weights: number[][][] } {
  const engine = prepared(network, given)
  const volleys: PlainVolley[] = []
  engine.advance(given.ticks, ({ tick, population, cells }) => volleys.push({ tick, population, cells: [...cells] }))
  engine.assertConservation()
  const weights = network.connections.map((part) => {
    if (part.kind !== 'plastic') return []
    const { count } = part.to.population
    return Array.from({ length: part.from.population.count }, (_, row) =>
      [...part.rows.subarray(row * count, (row + 1) * count)])
  })
  return { volleys, weights }
}

test('the engine makes exactly the spikes and weights of a clock-driven simulation in dense loops', (t) => {
  const seen = { volleys: 0, tonic: 0, currents: 0, learned: 0, wide: 0, held: 0, clamped: 0, changed: 0, undecided: 0 }
  const stepped = new Map<string, number>()
  fc.assert(fc.property(scenario, (given) => {
    const network = buildNetwork(given.circuit, given.seed, createReferenceKernels)
    const { marginMv, marginSteps, ...expected } = clockDriven(
      network, given.ticks, given.pokes, given.gains, given.changes)
    const undecided = marginMv < 1e-9 || marginSteps < 1e-9
    if (undecided) seen.undecided++
    if (undecided) return
    const found = eventDriven(network, given)
    t.is(JSON.stringify(found), JSON.stringify(expected))
    seen.volleys += found.volleys.length
    if (network.cells.some(({ membrane }) => membrane?.tonic)) seen.tonic++
    if (network.cells.some(({ membrane }) => membrane?.excitation)) seen.currents++
    for (const { population } of network.cells) {
      if (!hasMembrane(population) || !steps(population)) continue
      const kind = [population.model, population.noiseMv !== undefined, population.adaptation !== undefined].join()
      stepped.set(kind, (stepped.get(kind) ?? 0) + 1)
    }
    const unchanged = eventDriven(network, { ...given, changes: [] })
    if (JSON.stringify(unchanged) !== JSON.stringify(expected)) seen.changed++
    const { initialSteps, weightBits } = given.circuit.projections[1]!.plasticity!
    const hasLearned = found.weights[1]!.flat().some((weight) => weight !== initialSteps)
    if (hasLearned) seen.learned++
    if (hasLearned && weightBits > 15) seen.wide++
    if (given.circuit.projections.some(({ homeostasis }) => homeostasis)) seen.held++
    if (given.changes.some(({ change }) => 'clamp' in change && change.clamp.potentialMv !== null)) seen.clamped++
  }), { seed: 1, numRuns: 80 })
  t.log(JSON.stringify(seen))
  t.true(seen.undecided <= 2, 'a membrane within rounding errors of its threshold decides nothing')
  t.true(seen.volleys > 10_000 && seen.tonic > 30 && seen.currents > 30 && seen.learned > 30,
    'the circuits are too quiet to prove anything')
  t.true(seen.wide > 1 && seen.held > 20 && seen.clamped > 20, 'there are too few of what is rare')
  t.is(stepped.size, 10, 'synapses of three kinds, each with noise, adaptation, both, and conductances with neither')
  t.true([...stepped.values()].every((count) => count >= 4), JSON.stringify([...stepped]))
  t.true(seen.changed > 40, 'the interventions change too little to prove anything')
})

test('WebAssembly and TypeScript kernels run the same circuits to the same bits', (t) => {
  fc.assert(fc.property(scenario, (given) => {
    const assembly = buildNetwork(given.circuit, given.seed)
    const plain = buildNetwork(given.circuit, given.seed, createReferenceKernels)
    t.is(JSON.stringify(eventDriven(assembly, given)), JSON.stringify(eventDriven(plain, given)))
    for (const [index, { state, due }] of assembly.cells.entries()) {
      t.deepEqual([state, due], [plain.cells[index]!.state, plain.cells[index]!.due])
    }
  }), { seed: 2, numRuns: 60 })
})

test('a run in pieces of any sizes and budgets is the whole run', (t) => {
  const piece = fc.record({ ticks: fc.integer({ min: 0, max: 200 }), budget: fc.integer({ min: 0, max: 50 }) })
  const pieces = fc.array(piece, { minLength: 1, maxLength: 20 })
  fc.assert(fc.property(scenario, pieces, (given, lengths) => {
    const network = buildNetwork(given.circuit, given.seed, createReferenceKernels)
    const whole = eventDriven(network, given)
    const weights = whole.weights.flat(2)
    const engine = prepared(network, given)
    const volleys: PlainVolley[] = []
    for (let count = 0; engine.now < given.ticks; count++) {
      const { ticks, budget } = lengths[count % lengths.length]!
      const until = Math.min(given.ticks, engine.now + ticks + 1)
      const reached = engine.advance(until, ({ tick, population, cells }) =>
        volleys.push({ tick, population, cells: [...cells] }), budget)
      t.true(reached ? engine.now === until : engine.now < until)
    }
    t.is(JSON.stringify(volleys), JSON.stringify(whole.volleys))
    t.deepEqual([...engine.weights('granule>purkinje')], weights)
    engine.assertConservation()
  }), { seed: 3, numRuns: 60 })
})
