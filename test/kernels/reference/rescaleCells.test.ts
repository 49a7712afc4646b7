import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, place, plain } from '../both.js'

/** Numbers of all sizes and signs, and −∞. */
const amplitudes = (count: number, seed: number): number[] => {
  const uint32 = draws(seed)
  return Array.from({ length: count }, () =>
    (uint32() % 7 === 0 ? -Infinity : (uint32() / 2 ** 31 - 1) * 10 ** (uint32() % 60 - 45)))
}

function potentials(kernels: Kernels, values: readonly number[], kept: number): number[] {
  const membranes = place(kernels.float64, [...values, 5])
  kernels.rescalePotentials(membranes, values.length, kept)
  return [...membranes]
}

function cells(kernels: Kernels, values: readonly number[], kept: readonly [number, number, number]): number[] {
  const field = place(kernels.float64, [...values, 5, 5, 5, 5])
  kernels.rescaleCells(field, values.length / 4, ...kept)
  return [...field]
}

const kept = fc.double({ min: 0, max: 1, noNaN: true })

test('rescaling in WebAssembly and in TypeScript leave the same bits', (t) => {
  fc.assert(fc.property(fc.nat(40), fc.nat(1e6), fc.tuple(kept, kept, kept), (count, seed, factors) => {
    const values = amplitudes(4 * count, seed)
    t.deepEqual(potentials(assembly, values, factors[0]), potentials(plain, values, factors[0]))
    t.deepEqual(cells(assembly, values, factors), cells(plain, values, factors))
  }), { seed: 1, numRuns: 300 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: each amplitude is multiplied by what is left of its own decay, and the mark stays`, (t) => {
    t.deepEqual(cells(kernels, [8, 16, 32, 1, -8, -16, -32, 0], [0.5, 0.25, 0.125]),
      [2, 8, 4, 1, -2, -8, -4, 0, 5, 5, 5, 5])
    t.deepEqual(potentials(kernels, [8, -16], 0.5), [4, -8, 5])
  })

  test(`${name}: refractory cells stay at −∞, even where nothing is left`, (t) => {
    t.deepEqual(potentials(kernels, [-Infinity, -Infinity], 0), [-Infinity, -Infinity, 5])
    t.deepEqual(cells(kernels, [8, -Infinity, 32, 0], [0, 0.25, 0.125]).slice(0, 4), [2, -Infinity, 4, 0])
  })

  test(`${name}: below 10⁻³⁰ nothing is left`, (t) => {
    t.deepEqual(potentials(kernels, [1.9e-30, -1.9e-30, 2e-30, -2e-30], 0.5), [0, 0, 1e-30, -1e-30, 5])
  })
}
