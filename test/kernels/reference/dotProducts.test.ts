import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const real = (word: number): number => word / 2 ** 31 - 1

function outcome(kernels: Kernels, width: number, count: number, queryCount: number, seed: number) {
  const uint32 = draws(seed)
  const queries = place(kernels.float64, many(width * queryCount, uint32, real))
  const keys = place(kernels.float64, many(8 * width * Math.ceil(count / 8), uint32, real))
  const out = kernels.float64(count * queryCount + 1).fill(7)
  kernels.dotProducts(queries, queryCount, width, keys, count, out)
  return { queries, keys, out: [...out] }
}

const sizes = fc.tuple(fc.nat(40), fc.nat(30), fc.nat(5), fc.nat(1e6))

test('dotProducts in WebAssembly and in TypeScript have the same bits', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size).out, outcome(plain, ...size).out)),
    { seed: 1, numRuns: 300 })
})

test('dotProducts adds products from the first column to the last', (t) => {
  fc.assert(fc.property(sizes, ([width, count, queryCount, seed]) => {
    const { queries, keys, out } = outcome(plain, width, count, queryCount, seed)
    for (let query = 0; query < queryCount; query++) {
      for (let key = 0; key < count; key++) {
        const expected = queries.subarray(query * width, (query + 1) * width).reduce((sum, value, column) =>
          sum + value * keys[Math.floor(key / 8) * 8 * width + 8 * column + (key % 8)]!, 0)
        t.is(out[query * count + key], expected)
      }
    }
    t.is(out[count * queryCount], 7)
  }), { seed: 2, numRuns: 100 })
})
