import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

function outcome(kernels: Kernels, count: number, seed: number, inPlace: boolean, shift = 0) {
  const scores = place(kernels.float32, many(count * count, draws(seed), (word) => ((word >>> 8) % 512) / 16 + shift))
  const before = [...scores]
  const weights = inPlace ? scores : kernels.float32(count * count)
  kernels.causalSoftmax(scores, count, weights)
  return { before, weights: [...weights] }
}

test('causalSoftmax in WebAssembly and in TypeScript have the same bits, in place or not', (t) => {
  fc.assert(fc.property(fc.nat(20), fc.nat(1e6), (count, seed) => {
    const expected = outcome(plain, count, seed, false).weights
    t.deepEqual(outcome(assembly, count, seed, false).weights, expected)
    t.deepEqual(outcome(assembly, count, seed, true).weights, expected)
    t.deepEqual(outcome(plain, count, seed, true).weights, expected)
  }), { seed: 1, numRuns: 100 })
})

test('the weights of a row are the softmax of the scores up to its own column, and 0 beyond', (t) => {
  const count = 9
  const { before, weights } = outcome(plain, count, 5, false)
  for (let row = 0; row < count; row++) {
    const seen = before.slice(row * count, row * count + row + 1).map(Math.exp)
    const sum = seen.reduce((total, value) => total + value)
    for (let column = 0; column < count; column++) {
      const expected = column <= row ? seen[column]! / sum : 0
      t.true(Math.abs(weights[row * count + column]! - expected) <= 1e-7 * expected)
    }
  }
})

test('a shift of all scores changes no weight', (t) => {
  t.deepEqual(outcome(assembly, 12, 3, false, 1024).weights, outcome(assembly, 12, 3, false).weights)
})
