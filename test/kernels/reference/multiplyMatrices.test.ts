import test from 'ava'
import * as fc from 'fast-check'
import { matrixPanelLength, type Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const real = (word: number): number => (word / 2 ** 31 - 1) * 10 ** ((word & 7) - 4)

/** A product of random matrices. */
function outcome(kernels: Kernels, rows: number, inner: number, columns: number, seed: number) {
  const uint32 = draws(seed)
  const left = place(kernels.float32, many(rows * inner, uint32, real))
  const right = place(kernels.float32, many(inner * columns, uint32, real))
  const bias = place(kernels.float32, many(columns, uint32, real))
  const out = kernels.float32(rows * columns + 1)
  kernels.multiplyMatrices(left, rows, inner, right, columns, bias, kernels.float32(matrixPanelLength), out)
  return { left, right, bias, out: [...out] }
}

const sizes = fc.tuple(fc.nat(11), fc.nat(20), fc.nat(27), fc.nat(1e6))

test('multiplyMatrices in WebAssembly and in TypeScript have the same bits', (t) => {
  const check = (size: [number, number, number, number]) =>
    void t.deepEqual(outcome(assembly, ...size).out, outcome(plain, ...size).out)
  fc.assert(fc.property(sizes, check), { seed: 1, numRuns: 200 })
  for (const inner of [511, 512, 513, 1025]) check([5, inner, 19, inner])
})

test('multiplyMatrices gives the bias plus the products of rows and columns, and nothing beyond', (t) => {
  fc.assert(fc.property(sizes, ([rows, inner, columns, seed]) => {
    const { left, right, bias, out } = outcome(plain, rows, inner, columns, seed)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let sum = bias[column]!
        let size = Math.abs(sum)
        for (let index = 0; index < inner; index++) {
          const product = left[row * inner + index]! * right[index * columns + column]!
          sum += product
          size += Math.abs(product)
        }
        t.true(Math.abs(out[row * columns + column]! - sum) <= size * (inner + 1) * 2 ** -23)
      }
    }
    t.is(out[rows * columns], 0)
  }), { seed: 2, numRuns: 100 })
})
