import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const rowCount = 13
const extremes = [-128, 127, -1, 0, 1]

/** Sums of random rows, some elements at the ends of the range, on top of sums that are not 0. */
function outcome(kernels: Kernels, width: number, spikes: number, seed: number) {
  const uint32 = draws(seed)
  const rows = place(kernels.int8, many(rowCount * width, uint32, (word) =>
    word % 3 === 0 ? extremes[(word >>> 8) % extremes.length]! : (word >>> 24) - 128))
  const volley = place(kernels.uint32, many(spikes, uint32, (word) => word % rowCount))
  const sums = place(kernels.int32, many(width + 3, uint32, (word) => word % 1000))
  const before = [...sums]
  kernels.accumulateByteRows(rows, width, volley, spikes, sums)
  return { rows: [...rows], volley: [...volley], before, sums: [...sums] }
}

const sizes = fc.tuple(fc.nat(90), fc.nat(20), fc.nat(1e6))

test('accumulateByteRows in WebAssembly and in TypeScript give the same sums', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size), outcome(plain, ...size))),
    { seed: 1, numRuns: 300 })
  for (const width of [64, 1024]) t.deepEqual(outcome(assembly, width, 9, 1), outcome(plain, width, 9, 1))
})

test('accumulateByteRows adds the rows of the volley, a row as often as it is listed', (t) => {
  fc.assert(fc.property(sizes, ([width, spikes, seed]) => {
    const { rows, volley, before, sums } = outcome(plain, width, spikes, seed)
    const expected = before.map((sum, column) => column >= width ? sum
      : volley.reduce((total, row) => total + rows[row * width + column]!, sum))
    t.deepEqual(sums, expected)
  }), { seed: 2, numRuns: 200 })
})
