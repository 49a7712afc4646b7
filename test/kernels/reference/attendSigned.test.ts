import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

interface Size { length: number, count: number, beta: number, tolerance: number, seed: number }

function outcome(kernels: Kernels, { length, count, beta, tolerance, seed }: Size) {
  const uint32 = draws(seed)
  const wordsPerRow = Math.ceil(length / 32)
  const rows = place(kernels.uint32, many(wordsPerRow * count, uint32, (word) => word))
  const distances = place(kernels.uint16, many(count, uint32, (word) => word % (length + 1)))
  const out = kernels.float32(length + 1).fill(7)
  const weights = kernels.float64(length + 1)
  const taken = kernels.attendSigned(distances, count, beta, tolerance, rows, wordsPerRow, length, weights, out)
  return { rows, distances, wordsPerRow, taken, out: [...out] }
}

const sizes = fc.record({
  length: fc.integer({ min: 1, max: 100 }), count: fc.integer({ min: 1, max: 40 }),
  beta: fc.constantFrom(0, 1, 5, 30), tolerance: fc.constantFrom(0, 1e-6, 0.01, 1), seed: fc.nat(1e6),
})

test('attendSigned in WebAssembly and in TypeScript have the same bits and take the same rows', (t) => {
  fc.assert(fc.property(sizes, (size) => {
    const [one, other] = [outcome(assembly, size), outcome(plain, size)]
    t.deepEqual(one.out, other.out)
    t.is(one.taken, other.taken)
  }), { seed: 1, numRuns: 400 })
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
      t.true(Math.abs(out[column]! - expected / total) <= 2 * tolerance + 1e-5)
    }
    t.is(out[length], 7)
    t.true(count > 0)
  }), { seed: 2, numRuns: 200 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: with a large beta only the nearest rows take part, and they alone decide`, (t) => {
    const rows = place(kernels.uint32, [0b1010, 0b1111, 0b1110])
    const distances = place(kernels.uint16, [1, 3, 1])
    const out = kernels.float32(4)
    t.is(kernels.attendSigned(distances, 3, 100, 1e-9, rows, 1, 4, kernels.float64(5), out), 2)
    t.deepEqual([...out], [-1, 1, 0, 1])
  })

  test(`${name}: no rows, or a tolerance that nothing reaches, give zeros and take no row`, (t) => {
    const rows = place(kernels.uint32, [5])
    const [out, weights] = [kernels.float32(3).fill(1), kernels.float64(4)]
    t.is(kernels.attendSigned(kernels.uint16(0), 0, 1, 0, rows, 1, 3, weights, out), 0)
    t.deepEqual([...out], [0, 0, 0])
    t.is(kernels.attendSigned(kernels.uint16(1), 1, 1, 2, rows, 1, 3, weights, out.fill(1)), 0)
    t.deepEqual([...out], [0, 0, 0])
  })
}
