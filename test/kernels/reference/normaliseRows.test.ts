import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const real = (word: number): number => word / 2 ** 29 - 3

function outcome(kernels: Kernels, rows: number, width: number, seed: number, inPlace: boolean) {
  const uint32 = draws(seed)
  const values = place(kernels.float32, many(rows * width, uint32, real))
  const gain = place(kernels.float32, many(width, uint32, real))
  const bias = place(kernels.float32, many(width, uint32, real))
  const out = inPlace ? values : kernels.float32(rows * width)
  kernels.normaliseRows(values, rows, width, gain, bias, 1e-5, out)
  return [...out]
}

test('normaliseRows in WebAssembly and in TypeScript have the same bits, in place or not', (t) => {
  fc.assert(fc.property(fc.nat(5), fc.nat(40), fc.nat(1e6), (rows, width, seed) => {
    const expected = outcome(plain, rows, width, seed, false)
    t.deepEqual(outcome(assembly, rows, width, seed, false), expected)
    t.deepEqual(outcome(assembly, rows, width, seed, true), expected)
    t.deepEqual(outcome(plain, rows, width, seed, true), expected)
  }), { seed: 1, numRuns: 100 })
})

test('a normalised row has mean 0 and variance 1 before gain and bias', (t) => {
  const width = 64
  const values = place(plain.float32, many(width, draws(3), (word) => 5 + word / 2 ** 30))
  const gain = place(plain.float32, Array.from({ length: width }, () => 1))
  const out = plain.float32(width)
  plain.normaliseRows(values, 1, width, gain, plain.float32(width), 0, out)
  const mean = out.reduce((sum, value) => sum + value, 0) / width
  const variance = out.reduce((sum, value) => sum + value * value, 0) / width
  t.true(Math.abs(mean) < 1e-6)
  t.true(Math.abs(variance - 1) < 1e-6)
})

test('epsilon is added to the variance, then come gain and bias', (t) => {
  const values = place(plain.float32, [1, 3])
  const out = plain.float32(2)
  plain.normaliseRows(values, 1, 2, place(plain.float32, [2, 3]), place(plain.float32, [10, 20]), 3, out)
  t.deepEqual([...out], [10 - 2 / 2, 20 + 3 / 2])
})
