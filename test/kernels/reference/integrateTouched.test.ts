import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const threshold = 10
const reset = -3
const refractoryTicks = 20

/** Steps random cells (all, some or none of them touched) through a few ticks; all that the kernel left behind. */
function outcome(kernels: Kernels, cells: number, decayLength: number, ticks: number, seed: number) {
  const uint32 = draws(seed)
  const decay = place(kernels.float64, Array.from({ length: decayLength }, (_, elapsed) => 0.9 ** elapsed))
  const potential = place(kernels.float64, many(cells, uint32, (word) => word % 4000 / 200 - 10))
  const since = place(kernels.int32, many(cells, uint32, (word) => word % 40 - 20))
  const input = kernels.float64(cells)
  const touched = kernels.uint32(cells)
  const spikes = kernels.uint32(cells)
  const fired: number[][] = []
  for (let tick = 0, step = 0; step < ticks; tick += uint32() % 30, step++) {
    let count = 0
    for (let cell = cells - 1; cell >= 0; cell--) {
      if (uint32() % 3 === 0) continue
      touched[count++] = cell
      input[cell] = uint32() % 1300000 - 300000
    }
    const number = kernels.integrateTouched(
      touched, count, tick, potential, since, input, decay, threshold, reset, refractoryTicks, spikes)
    fired.push([...spikes.subarray(0, number)])
  }
  return { fired, potential: [...potential], since: [...since], input: [...input] }
}

test('integrateTouched in WebAssembly and in TypeScript leave the same bits', (t) => {
  let spikes = 0
  fc.assert(fc.property(fc.nat(70), fc.nat(60), fc.nat(12), fc.nat(1e6), (...sizes) => {
    const expected = outcome(plain, ...sizes)
    spikes += expected.fired.flat().length
    t.deepEqual(outcome(assembly, ...sizes), expected)
  }), { seed: 1, numRuns: 300 })
  t.true(spikes > 1000)
})

/** One cell with the given state and input at tick 100; what became of it. */
function one(kernels: Kernels, potential: number, since: number, input: number, decayTable: number[] = [1, 0.5, 0.25]) {
  const cell = place(kernels.float64, [potential])
  const sinceField = place(kernels.int32, [since])
  const inputField = place(kernels.float64, [input])
  const spikes = kernels.uint32(1)
  const fired = kernels.integrateTouched(place(kernels.uint32, [0]), 1, 100, cell, sinceField, inputField,
    place(kernels.float64, decayTable), threshold, reset, refractoryTicks, spikes)
  return { fired, potential: cell[0], since: sinceField[0], input: inputField[0] }
}

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: the potential decays by the table and takes the input in units of 2^-16 mV`, (t) => {
    t.deepEqual(one(kernels, 8, 98, 65536), { fired: 0, potential: 3, since: 100, input: 0 })
    t.deepEqual(one(kernels, 8, 100, -32768), { fired: 0, potential: 7.5, since: 100, input: 0 })
  })

  test(`${name}: beyond the table nothing of the potential is left`, (t) => {
    t.deepEqual(one(kernels, 8, 97, 65536), { fired: 0, potential: 1, since: 100, input: 0 })
    t.deepEqual(one(kernels, 8, -2147483548, 65536, []), { fired: 0, potential: 1, since: 100, input: 0 })
  })

  test(`${name}: a cell fires at the threshold, is reset and stays there for the refractory ticks`, (t) => {
    t.deepEqual(one(kernels, 9, 100, 65536), { fired: 1, potential: reset, since: 120, input: 0 })
    t.deepEqual(one(kernels, 9, 100, 65535), { fired: 0, potential: 9 + 65535 / 65536, since: 100, input: 0 })
  })

  test(`${name}: a refractory cell loses its input and nothing else changes`, (t) => {
    t.deepEqual(one(kernels, -3, 101, 6553600), { fired: 0, potential: -3, since: 101, input: 0 })
  })

  test(`${name}: potentials below 1e-30 mV become 0`, (t) => {
    t.deepEqual(one(kernels, -1e-30, 99, 0), { fired: 0, potential: 0, since: 100, input: 0 })
    t.deepEqual(one(kernels, 2e-30, 99, 0), { fired: 0, potential: 1e-30, since: 100, input: 0 })
  })
}

test('lazy decay gives what a step at every tick gives, up to rounding', (t) => {
  const decay = Array.from({ length: 200 }, (_, elapsed) => 0.98 ** elapsed)
  const uint32 = draws(9)
  let stepped = 0
  const potential = place(plain.float64, [0])
  const since = place(plain.int32, [0])
  const input = place(plain.float64, [0])
  const table = place(plain.float64, decay)
  const [touched, spikes] = [plain.uint32(1), plain.uint32(1)]
  for (let tick = 0; tick < 1000; tick++) {
    stepped *= 0.98
    if (uint32() % 20 !== 0) continue
    input[0] = 65536
    stepped += 1
    plain.integrateTouched(touched, 1, tick, potential, since, input, table, 1e9, reset, 0, spikes)
    t.true(Math.abs(potential[0]! - stepped) < 1e-12)
  }
})
