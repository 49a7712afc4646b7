import test from 'ava'
import * as fc from 'fast-check'
import { hasMembrane, type Circuit } from '../../src/circuit/circuit.js'
import { lesionedCells } from '../../src/circuit/lesionedCells.js'
import { buildNetwork, wholeNetwork, type Network } from '../../src/circuit/network.js'
import { Engine } from '../../src/engine/engine.js'
import type { Volley } from '../../src/engine/volley.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { scenario, tell, type Scenario } from './randomCircuit.js'

interface Run {
  readonly volleys: readonly string[]
  readonly weights: readonly number[]
  readonly synapticEvents: number
}

function prepared(given: Scenario, share = wholeNetwork): Engine {
  const engine = new Engine(buildNetwork(given.circuit, given.seed, createReferenceKernels, share))
  tell(engine, given)
  return engine
}

/** One line a volley, in order of ticks and populations. Parts of a volley are joined. */
function lines(circuit: Circuit, volleys: readonly Volley[]): string[] {
  const joined = new Map<string, number[]>()
  for (const { tick, population, cells } of volleys) {
    const number = circuit.populations.findIndex(({ name }) => name === population)
    const key = `${String(tick).padStart(6)} ${number} ${population}`
    joined.set(key, [...joined.get(key) ?? [], ...cells])
  }
  return [...joined].map(([key, cells]) => `${key} ${cells.sort((left, right) => left - right).join()}`).sort()
}

/** The weights of the plastic projections, by source and target, from networks that have some targets each. */
function weightsOf(networks: readonly Network[]): number[] {
  return networks[0]!.connections.flatMap((first, index) => {
    if (first.kind !== 'plastic') return []
    return Array.from({ length: first.from.population.count }, (_, source) => networks.flatMap(({ connections }) => {
      const part = connections[index]!
      const { count } = part.to
      return part.kind === 'plastic' ? [...part.rows.subarray(source * count, (source + 1) * count)] : []
    })).flat()
  })
}

function whole(given: Scenario): Run {
  const engine = prepared(given)
  const volleys: Volley[] = []
  engine.advance(given.ticks, (volley) => volleys.push(volley))
  const { synapticEvents } = engine.counters
  return { volleys: lines(given.circuit, volleys), weights: weightsOf([engine.network]), synapticEvents }
}

/**
 * The same in several engines, one a share. They run side by side for as long as the shortest delay; then what fired in
 * each reaches the others, from the first engine on or from the last.
 */
function inShares(given: Scenario, of: number, order: 1 | -1 = 1): Run {
  const { circuit } = given
  const shared = new Set(circuit.populations.filter(hasMembrane).map(({ name }) => name))
  const shortest = Math.min(...circuit.projections.map(({ delayTicks }) => delayTicks))
  const engines = Array.from({ length: of }, (_, index) => prepared(given, { index, of }))
  const volleys: Volley[] = []
  for (let until = 0; until < given.ticks;) {
    until = Math.min(given.ticks, until + shortest)
    const made = engines.map((engine, index) => {
      const own: Volley[] = []
      engine.advance(until, (volley) => {
        if (shared.has(volley.population)) own.push(volley)
        if (shared.has(volley.population) || index === 0) volleys.push(volley)
      })
      return own
    })
    engines.forEach((engine, index) => {
      const others = made.filter((_, other) => other !== index)
      for (const volley of (order > 0 ? others : others.reverse()).flat()) engine.admit(volley)
    })
  }
  for (const engine of engines) engine.assertConservation()
  return {
    volleys: lines(circuit, volleys), weights: weightsOf(engines.map(({ network }) => network)),
    synapticEvents: engines.reduce((sum, { counters }) => sum + counters.synapticEvents, 0),
  }
}

test('engines of shares that exchange their volleys make the spikes and weights of one engine, to the bit', (t) => {
  let exchanged = 0
  fc.assert(fc.property(scenario, fc.integer({ min: 2, max: 4 }), (given, of) => {
    const expected = whole(given)
    t.deepEqual(inShares(given, of), expected)
    exchanged += expected.volleys.length
  }), { seed: 4, numRuns: 50 })
  t.true(exchanged > 5000)
})

test('the parts of a volley may come in any order', (t) => {
  fc.assert(fc.property(scenario, (given) => {
    t.deepEqual(inShares(given, 4, -1), whole(given))
  }), { seed: 5, numRuns: 20 })
})

test('lesions that a circuit declares are those of an intervention before the first tick, in one engine and in shares', (t) => {
  let lost = 0
  fc.assert(fc.property(scenario, fc.double({ min: 0.05, max: 0.8, noNaN: true }), (given, lesioned) => {
    const { circuit, seed, changes } = given
    const populations = circuit.populations.map((population) => ({ ...population, lesioned }))
    const lesions = populations.map((population) => {
      const cells = lesionedCells(population, seed)
      lost += cells.length
      return { tick: 0, change: { lesion: { population: population.name, cells } } }
    })
    const declared = { ...given, circuit: { ...circuit, populations } }
    const expected = whole({ ...given, changes: [...lesions, ...changes] })
    t.deepEqual(whole(declared), expected)
    t.deepEqual(inShares(declared, 3), expected)
  }), { seed: 6, numRuns: 30 })
  t.true(lost > 300)
})
