import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { attendScratchLength } from '../../../src/kernels/scratch.js'
import { assembly, draws, many, place, plain } from '../both.js'

interface Size { length: number, count: number, beta: number, tolerance: number, seed: number }

function outcome(kernels: Kernels, { length, count, beta, tolerance, seed }: Size) {
  const uint32 = draws(seed)
  const wordsPerRow = 4 * Math.ceil(length / 128)
  const rows = place(kernels.uint32, many(wordsPerRow * count, uint32, (word) => word))
  const distances = place(kernels.uint16, many(count, uint32, (word) => word % (length + 1)))
  const out = kernels.float64(32 * wordsPerRow + 1).fill(7)
  const scratch = kernels.uint32(attendScratchLength(count, wordsPerRow, length)).fill(0xa5a5a5a5)
  const taken = kernels.attendSigned(distances, count, beta, tolerance, rows, wordsPerRow, length, scratch, out)
  return { rows, distances, wordsPerRow, taken, out: [...out] }
}

const sizes = fc.record({
  length: fc.integer({ min: 1, max: 260 }), count: fc.integer({ min: 1, max: 60 }),
  beta: fc.constantFrom(0, 1, 5, 30), tolerance: fc.constantFrom(0, 1e-6, 0.01, 1), seed: fc.nat(1e6),
})

test('attendSigned in WebAssembly and in TypeScript have the same bits and take the same rows', (t) => {
  fc.assert(fc.property(sizes, (size) => {
    const [one, other] = [outcome(assembly, size), outcome(plain, size)]
    t.deepEqual(one.out, other.out)
    t.is(one.taken, other.taken)
  }), { seed: 1, numRuns: 300 })
  for (const [length, count] of [[7, 5000], [1, 9000]] as const) {
    const size = { length, count, beta: 1, tolerance: 0, seed: count }
    const [one, other] = [outcome(assembly, size), outcome(plain, size)]
    t.deepEqual([one.out, one.taken], [other.out, count])
  }
})

test('attendSigned is softmax attention on ±1 rows, but for the tolerance', (t) => {
  fc.assert(fc.property(sizes, (size) => {
    const { length, count, beta, tolerance } = size
    const { rows, distances, wordsPerRow, out } = outcome(plain, size)
    const nearest = Math.min(...distances)
    const weights = [...distances].map((distance) => Math.exp(-2 * beta * (distance - nearest) / length))
    const total = weights.reduce((sum, weight) => sum + weight)
    for (let column = 0; column < length; column++) {
      const expected = weights.reduce((sum, weight, row) => {
        const one = (rows[row * wordsPerRow + (column >> 5)]! >>> (column & 31)) & 1
        return sum + weight * (2 * one - 1)
      }, 0)
      t.true(Math.abs(out[column]! - expected / total) <= 2 * tolerance + 1e-12)
    }
    t.is(out[32 * wordsPerRow], 7)
    t.true(count > 0)
  }), { seed: 2, numRuns: 200 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: with a large beta only the nearest rows take part, and they alone decide`, (t) => {
    const rows = place(kernels.uint32, [0b1010, 0, 0, 0, 0b1111, 0, 0, 0, 0b1110, 0, 0, 0])
    const distances = place(kernels.uint16, [1, 3, 1])
    const [scratch, out] = [kernels.uint32(attendScratchLength(3, 4, 4)), kernels.float64(128)]
    t.is(kernels.attendSigned(distances, 3, 100, 1e-9, rows, 4, 4, scratch, out), 2)
    t.deepEqual([...out.subarray(0, 4)], [-1, 1, 0, 1])
  })

  test(`${name}: no rows, or a tolerance that nothing reaches, give zeros and take no row`, (t) => {
    const rows = place(kernels.uint32, [5, 0, 0, 0])
    const [scratch, out] = [kernels.uint32(attendScratchLength(1, 4, 3)), kernels.float64(128).fill(1)]
    t.is(kernels.attendSigned(kernels.uint16(0), 0, 1, 0, rows, 4, 3, scratch, out), 0)
    t.true(out.every((sum) => sum === 0))
    t.is(kernels.attendSigned(kernels.uint16(1), 1, 1, 2, rows, 4, 3, scratch, out.fill(1)), 0)
    t.true(out.every((sum) => sum === 0))
  })
}
