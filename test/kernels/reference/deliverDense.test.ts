import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const bit = (words: Uint32Array, position: number): number => (words[position >> 5]! >>> (position & 31)) & 1

/** The inputs after a delivery in which both rails of some bits are active, and none of others. */
function outcome(kernels: Kernels, wordsPerRow: number, count: number, weight: number, seed: number) {
  const uint32 = draws(seed)
  const rows = place(kernels.uint32, many(wordsPerRow * count, uint32, (word) => word))
  const ones = place(kernels.uint32, many(wordsPerRow, uint32, (word) => word))
  const zeros = place(kernels.uint32, many(wordsPerRow, uint32, (word) => word))
  const input = place(kernels.float64, many(count, uint32, (word) => word % 1000))
  const before = [...input]
  kernels.deliverDense(rows, wordsPerRow, count, ones, zeros, weight, input)
  return { rows, ones, zeros, before, input: [...input] }
}

const sizes = fc.tuple(fc.nat(20), fc.nat(30), fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e6))

test('deliverDense in WebAssembly and in TypeScript leave the same inputs', (t) => {
  fc.assert(fc.property(sizes, (size) => void t.deepEqual(outcome(assembly, ...size), outcome(plain, ...size))),
    { seed: 1, numRuns: 300 })
  for (const wordsPerRow of [8, 32, 123, 124, 128, 248, 252]) {
    t.deepEqual(outcome(assembly, wordsPerRow, 67, 77, 1), outcome(plain, wordsPerRow, 67, 77, 1))
  }
})

test('deliverDense adds the weight for each bit whose own rail is active', (t) => {
  fc.assert(fc.property(sizes, ([wordsPerRow, count, weight, seed]) => {
    const { rows, ones, zeros, before, input } = outcome(plain, wordsPerRow, count, weight, seed)
    const expected = before.map((value, row) => {
      const own = rows.subarray(row * wordsPerRow, (row + 1) * wordsPerRow)
      const positions = Array.from({ length: 32 * wordsPerRow }, (_, position) => position)
      const matches = positions.filter((position) => bit(bit(own, position) === 1 ? ones : zeros, position) === 1)
      return value + matches.length * weight
    })
    t.deepEqual(input, expected)
  }), { seed: 2, numRuns: 60 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: a word presented whole matches in its length less its Hamming distance`, (t) => {
    for (const wordsPerRow of [1, 8, 32, 128, 256]) {
      const uint32 = draws(wordsPerRow)
      const rows = place(kernels.uint32, many(7 * wordsPerRow, uint32, (word) => word))
      const ones = place(kernels.uint32, rows.subarray(3 * wordsPerRow, 4 * wordsPerRow))
      const zeros = place(kernels.uint32, ones.map((word) => ~word))
      const input = kernels.float64(7)
      kernels.deliverDense(rows, wordsPerRow, 7, ones, zeros, 1, input)
      t.is(input[3], 32 * wordsPerRow)
      const blocks = kernels.uint8(64 * wordsPerRow)
      kernels.interleaveRows(rows, wordsPerRow, 7, 4 * wordsPerRow, blocks)
      const [scratch, out] = [kernels.uint8(64 * wordsPerRow), kernels.uint32(7)]
      for (const matches of input) {
        const radius = 32 * wordsPerRow - matches
        const found = kernels.hammingScan(blocks, 4 * wordsPerRow, 7, ones, radius, scratch, out)
        t.deepEqual([...out.subarray(0, found)], [0, 1, 2, 3, 4, 5, 6].filter((row) => input[row]! >= matches))
      }
    }
  })
}
