import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import type { WeightArray } from '../../../src/kernels/weightArray.js'
import { assembly, draws, many, place, plain } from '../both.js'

const rowCount = 13

/** Sums of random rows, some elements at the ends of the range, on top of sums that are not 0. */
function outcome(kernels: Kernels, width: number, spikes: number, seed: number, bits: 16 | 32) {
  const most = 2 ** (bits - 1) - 1
  const extremes = [-most - 1, most, -1, 0, 1]
  const uint32 = draws(seed)
  const rows = place<WeightArray>(bits === 16 ? kernels.int16 : kernels.int32, many(rowCount * width, uint32, (word) =>
    word % 3 === 0 ? extremes[(word >>> 8) % extremes.length]! : (word | 0) >> (32 - bits)))
  const volley = place(kernels.uint32, many(spikes, uint32, (word) => word % rowCount))
  const sums = place<Int32Array | Float64Array>(bits === 16 ? kernels.int32 : kernels.float64, many(width + 3, uint32, (word) => word % 1000))
  const before = [...sums]
  kernels.accumulateRows(rows, width, volley, spikes, sums)
  return { rows: [...rows], volley: [...volley], before, sums: [...sums] }
}

const sizes = fc.tuple(fc.nat(90), fc.nat(20), fc.nat(1e6), fc.constantFrom<16 | 32>(16, 32))

test('accumulateRows in WebAssembly and in TypeScript give the same sums', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size), outcome(plain, ...size))),
    { seed: 1, numRuns: 300 })
  for (const width of [64, 1024]) t.deepEqual(outcome(assembly, width, 9, 1, 16), outcome(plain, width, 9, 1, 16))
})

test('accumulateRows adds the rows of the volley, a row as often as it is listed', (t) => {
  fc.assert(fc.property(sizes, ([width, spikes, seed, bits]) => {
    const { rows, volley, before, sums } = outcome(plain, width, spikes, seed, bits)
    const expected = before.map((sum, column) => column >= width ? sum
      : volley.reduce((total, row) => total + rows[row * width + column]!, sum))
    t.deepEqual(sums, expected)
  }), { seed: 2, numRuns: 200 })
})
