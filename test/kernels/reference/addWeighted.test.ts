import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const real = (word: number): number => word / 2 ** 31 - 1

/** Sums to which weighted rows are added; half of the weights are 0, and some rows have no other. */
function outcome(kernels: Kernels, width: number, count: number, queryCount: number, seed: number) {
  const uint32 = draws(seed)
  const weights = place(kernels.float64, many(count * queryCount, uint32, (word) => (word & 1) === 0 ? real(word) : 0))
  if (seed % 3 === 0) weights.fill(0, 0, count)
  const rows = place(kernels.float64, many(width * count, uint32, real))
  const out = place(kernels.float64, many(width * queryCount + 1, uint32, real))
  const before = [...out]
  kernels.addWeighted(weights, queryCount, rows, count, width, out)
  return { weights, rows, before, out: [...out] }
}

const sizes = fc.tuple(fc.nat(20), fc.nat(30), fc.nat(4), fc.nat(1e6))

test('addWeighted in WebAssembly and in TypeScript have the same bits', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size).out, outcome(plain, ...size).out)),
    { seed: 1, numRuns: 300 })
})

test('addWeighted adds weighted rows from the first to the last', (t) => {
  fc.assert(fc.property(sizes, ([width, count, queryCount, seed]) => {
    const { weights, rows, before, out } = outcome(plain, width, count, queryCount, seed)
    const expected = before.map((sum, at) => {
      const [query, column] = [Math.floor(at / width), at % width]
      if (at === width * queryCount) return sum
      return Array.from({ length: count }, (_, row) => row).reduce((total, row) =>
        total + weights[query * count + row]! * rows[row * width + column]!, sum)
    })
    t.deepEqual(out, expected)
  }), { seed: 2, numRuns: 100 })
})
