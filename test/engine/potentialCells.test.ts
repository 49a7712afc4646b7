import test from 'ava'
import * as fc from 'fast-check'
import type { LifPopulation } from '../../src/circuit/circuit.js'
import { buildNetwork } from '../../src/circuit/network.js'
import { PotentialCells } from '../../src/engine/potentialCells.js'
import { never } from '../../src/kernels/lifPlaces.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, projection, relay } from './tinyCircuit.js'

const { exp } = createReferenceKernels(0)

/** Two cells, 15 mV below their threshold, that one fibre reaches with any weight, or with one each. */
function pair(changes: Partial<LifPopulation> = {}) {
  const circuit = circuitOf([relay('in'), lif('cells', 2, changes)],
    [projection('in', 'cells', 1, 10, { kind: 'fixed-in-degree', inDegree: 1 }), projection('in', 'cells', [1, 2])])
  const { cells, kernels, volley, connections: [wires] } = buildNetwork(circuit, 1, createReferenceKernels)
  if (wires?.kind !== 'sparse') throw new Error('drawn connections are sparse')
  const own = cells[1]!
  const group = new PotentialCells(own, own.membrane!, kernels)
  group.start()
  volley[0] = 0
  return {
    group,
    /** Both cells get a weight. */
    scatter: (weightMv: number) => group.scatter(volley, 1, wires.offsets, wires.targets, weightMv),
    add(quanta: readonly number[]) {
      own.input.set(quanta)
      group.add(-1)
      group.add(1)
    },
    potentials: () => [group.potentialMv(0), group.potentialMv(1)],
  }
}

const near = (found: readonly number[], expected: readonly number[]): boolean =>
  found.every((value, index) => Math.abs(value - expected[index]!) <= 1e-12 * Math.abs(expected[index]!))

test('inputs move membranes by their weight, and membranes decay, over origins of time as well', (t) => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(fc.nat(90), fc.nat(9000)), fc.integer({ min: -50, max: 50 })),
    { maxLength: 40 }), (steps) => {
    const { group, scatter, add, potentials } = pair({ thresholdPotentialMv: 1e6 })
    let expected = [0, 0]
    let size = 0
    let tick = 0
    for (const [ahead, weightMv] of steps) {
      tick += ahead
      group.open(tick)
      if (weightMv % 2 === 0) scatter(weightMv)
      else add([weightMv * 65536, 0])
      const decay = exp(-ahead / 100)
      expected = expected.map((value, cell) => value * decay + (cell === 0 || weightMv % 2 === 0 ? weightMv : 0))
      size = size * decay + Math.abs(weightMv)
      t.true(potentials().every((found, cell) => Math.abs(found - expected[cell]!) <= 1e-12 * size + 1e-17))
      t.deepEqual([...group.fire()], [])
    }
    t.is(group.updates, 0)
  }), { seed: 1, numRuns: 100 })
})

test('what inhibition and then excitation of one tick come to decides', (t) => {
  const { group, scatter } = pair()
  group.open(7)
  scatter(-3)
  scatter(17)
  t.deepEqual([...group.fire()], [])
  group.open(8)
  scatter(2)
  t.deepEqual([...group.fire()], [0, 1])
  t.is(group.updates, 2)
})

test('fired cells come ascending, are at their reset until released, and inputs until then are lost', (t) => {
  const { group, scatter, add, potentials } = pair({ resetPotentialMv: -72, refractoryTicks: 5 })
  group.open(100)
  add([0, 20 * 65536])
  t.deepEqual([...group.fire()], [1])
  t.is(group.nextTick(), 105)
  group.open(104)
  scatter(100)
  t.deepEqual([...group.fire()], [0])
  t.deepEqual(potentials(), [-2, -2])
  group.open(105)
  scatter(1)
  t.true(near(potentials(), [-2, -1]))
  t.deepEqual([...group.fire()], [])
  t.is(group.nextTick(), 109)
  group.open(200)
  t.is(group.nextTick(), never)
  t.true(near(potentials(), [-2, -exp(-95 / 100)]), 'released by and by, at the tick that is opened')
})

test('without a refractory period a cell is at its reset at once and may fire at the next tick', (t) => {
  const { group, scatter, potentials } = pair({ refractoryTicks: 0 })
  for (const tick of [5, 6, 7]) {
    group.open(tick)
    scatter(15)
    t.deepEqual([...group.fire()], [0, 1])
    t.deepEqual(potentials(), [0, 0])
    t.is(group.nextTick(), never)
  }
})

test('nothing ever comes by itself, also at a drive below the threshold', (t) => {
  const { group, potentials } = pair({ driveMv: 14 })
  t.is(group.nextTick(), never)
  t.deepEqual(potentials(), [0, 0])
  group.open(12)
  t.deepEqual([...group.fire()], [])
})
