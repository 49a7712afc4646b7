import test from 'ava'
import * as fc from 'fast-check'
import { buildNetwork, wholeNetwork } from '../../src/circuit/network.js'
import { Axons } from '../../src/engine/axons.js'
import { CellBlocks } from '../../src/engine/cellBlocks.js'
import { SavedState } from '../../src/engine/state.js'
import { never } from '../../src/kernels/lifPlaces.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { circuitOf, lif, projection, relay } from './tinyCircuit.js'

/** Fibres with two projections, and cells with one and with none. */
function axonsOf(near: number, far: number): Axons {
  const wires = [projection('in', 'cell', 1, near), projection('in', 'end', 1, far), projection('cell', 'end', 1, 3)]
  const network = buildNetwork(circuitOf([relay('in'), lif('cell'), lif('end')], wires), 1, createReferenceKernels)
  return new Axons(network, new CellBlocks())
}

const cellsOf = (...cells: number[]) => Uint32Array.from(cells)

test('each projection takes each volley its delay later, in order, also after a restoration', (t) => {
  const delay = fc.integer({ min: 1, max: 400 })
  fc.assert(fc.property(delay, delay, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), fc.nat(700), (near, far, fires, at) => {
    let axons = axonsOf(near, far)
    let underWay = 0
    for (let tick = 0; tick < 900; tick++) {
      const due = [near, far].map((ticks) => tick >= ticks && fires[(tick - ticks) % fires.length]!)
      t.is(axons.nextTick() === tick, due.includes(true))
      const taken = [0, 1].map((index) => axons.take(index, tick)?.[0])
      t.deepEqual(taken, due.map((isDue, index) => (isDue ? tick - [near, far][index]! : undefined)))
      if (fires[tick % fires.length]) underWay += axons.send(0, tick, cellsOf(tick))
      underWay -= taken.filter((one) => one !== undefined).length
      t.is(axons.underWay(), underWay)
      if (tick !== at) continue
      const saved = new SavedState(axons.save(), wholeNetwork)
      axons = axonsOf(near, far)
      axons.restore(saved, tick + 1)
    }
  }), { seed: 1, numRuns: 15 })
})

test('parts of a volley become one, also when others came meanwhile, and are counted once', (t) => {
  const axons = axonsOf(5, 9)
  t.is(axons.send(0, 1, cellsOf(4, 6)), 2)
  t.is(axons.send(0, 3, cellsOf(1)), 2)
  t.is(axons.send(0, 1, cellsOf(0, 2)), 0)
  t.is(axons.send(0, 2, cellsOf(8)), 2)
  t.is(axons.send(0, 1, cellsOf(5)), 0)
  t.deepEqual([6, 7, 8].map((tick) => axons.take(0, tick)), [cellsOf(0, 2, 4, 5, 6), cellsOf(8), cellsOf(1)])
  t.deepEqual([10, 11, 12].map((tick) => axons.take(1, tick)), [cellsOf(0, 2, 4, 5, 6), cellsOf(8), cellsOf(1)])
  t.is(axons.nextTick(), never)
})

test('it is known when a volley arrives first', (t) => {
  const axons = axonsOf(9, 5)
  t.deepEqual([0, 1, 2].map((population) => axons.arrival(population, 100)), [105, 103, never])
  t.is(axons.send(2, 100, cellsOf(0)), 0)
})
