import test from 'ava'
import * as fc from 'fast-check'
import { membraneOf } from '../../src/circuit/membrane.js'
import { Origin } from '../../src/engine/origin.js'
import { createReferenceKernels } from '../../src/kernels/referenceKernels.js'
import { lif } from './tinyCircuit.js'

const kernels = createReferenceKernels(0)
const membrane = membraneOf(lif('cell', 1, { membraneTimeConstantMs: 2 }), 0.1, kernels)

test('the origin moves at the multiples of its ticks, whatever ticks it is asked at', (t) => {
  t.is(membrane.originTicks, 640)
  const ahead = fc.array(fc.oneof(fc.nat(5), fc.nat(1500)), { minLength: 1, maxLength: 60 })
  fc.assert(fc.property(ahead, (steps) => {
    const origin = new Origin(membrane)
    let [tick, moves] = [0, 0]
    for (const step of steps) {
      tick += step
      t.is(origin.reach(tick, () => { moves++ }), tick % 640)
      t.is(moves, Math.floor(tick / 640))
    }
  }), { seed: 1, numRuns: 100 })
})

test('after a long rest it moves only until nothing is left', (t) => {
  const origin = new Origin(membrane)
  let left = 1e9 * membrane.membrane.growth.at(-1)!
  let moves = 0
  t.is(origin.reach(1_000_000_000, () => {
    moves++
    left *= membrane.membrane.kept
  }), 1_000_000_000 % 640)
  t.is(moves, membrane.movesUntilRest)
  t.true(left < 1e-30)
  t.is(origin.reach(1_000_000_640, () => { moves++ }), 1_000_000_640 % 640)
  t.is(moves, membrane.movesUntilRest + 1)
})
