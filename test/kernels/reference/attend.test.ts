import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

interface Size { width: number, count: number, beta: number, seed: number }

const real = (word: number): number => word / 2 ** 31 - 1

function outcome(kernels: Kernels, { width, count, beta, seed }: Size) {
  const uint32 = draws(seed)
  const query = place(kernels.float32, many(width, uint32, real))
  const keys = place(kernels.float32, many(width * count, uint32, real))
  const values = place(kernels.float32, many(width * count, uint32, real))
  const out = kernels.float32(width + 1).fill(7)
  kernels.attend(query, width, keys, count, beta, values, out)
  return { query, keys, values, out: [...out] }
}

const sizes = fc.record({
  width: fc.nat(40), count: fc.integer({ min: 1, max: 30 }),
  beta: fc.constantFrom(0, 0.5, 3, -2, 40), seed: fc.nat(1e6),
})

test('attend in WebAssembly and in TypeScript have the same bits', (t) => {
  const check = (size: Size) => void t.deepEqual(outcome(assembly, size).out, outcome(plain, size).out)
  fc.assert(fc.property(sizes, check), { seed: 1, numRuns: 300 })
  check({ width: 1000, count: 101, beta: 0.3, seed: 1 })
})

test('attend gives the mean of the values, weighted by the softmax of beta · key · query', (t) => {
  fc.assert(fc.property(sizes, (size) => {
    const { width, count, beta } = size
    const { query, keys, values, out } = outcome(plain, size)
    const scores = Array.from({ length: count }, (_, key) =>
      beta * query.reduce((sum, value, column) => sum + value * keys[key * width + column]!, 0))
    const greatest = Math.max(...scores)
    const weights = scores.map((score) => Math.exp(score - greatest))
    const total = weights.reduce((sum, weight) => sum + weight)
    for (let column = 0; column < width; column++) {
      const expected = weights.reduce((sum, weight, key) => sum + weight * values[key * width + column]!, 0)
      t.true(Math.abs(out[column]! - expected / total) < 1e-4)
    }
    t.is(out[width], 7)
  }), { seed: 2, numRuns: 150 })
})
