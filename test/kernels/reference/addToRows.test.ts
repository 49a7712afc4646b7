import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import type { WeightArray } from '../../../src/kernels/weightArray.js'
import { assembly, draws, many, place, plain } from '../both.js'

const rowCount = 11

/** Integers of so many bits. */
type Width = 16 | 32
const most = (bits: Width): number => 2 ** (bits - 1) - 1

/** An integer of a random word, often one at the ends of the range. */
const integer = (bits: Width) => (word: number): number => {
  const extremes = [-most(bits) - 1, most(bits), -1, 0, 1]
  return word % 3 === 0 ? extremes[(word >>> 8) % extremes.length]! : (word | 0) >> (32 - bits)
}

/** Rows after the write, elements and changes partly at the ends of the range. */
function outcome(kernels: Kernels, width: number, spikes: number, seed: number, bits: Width, minimum: number, maximum: number) {
  const uint32 = draws(seed)
  const make = bits === 16 ? kernels.int16 : kernels.int32
  const rows = place<WeightArray>(make, many(rowCount * width, uint32, integer(bits)))
  const volley = place(kernels.uint32, many(spikes, uint32, (word) => word % rowCount))
  const delta = place<WeightArray>(make, many(width, uint32, integer(bits)))
  const before = [...rows]
  kernels.addToRows(rows, width, volley, spikes, delta, minimum, maximum)
  return { before, volley: [...volley], delta: [...delta], rows: [...rows] }
}

const bounds = (bits: Width) => {
  const any = fc.integer({ min: -most(bits) - 1, max: most(bits) })
  return fc.oneof(fc.tuple(any, any).map(([left, right]) => [Math.min(left, right), Math.max(left, right)] as const),
    fc.constant([-most(bits) - 1, most(bits)] as const))
}
const cases = fc.constantFrom<Width>(16, 32).chain((bits) =>
  fc.tuple(fc.nat(40), fc.nat(20), fc.nat(1e6), fc.constant(bits), bounds(bits)))
  .map(([width, spikes, seed, bits, [minimum, maximum]]) => [width, spikes, seed, bits, minimum, maximum] as const)

test('addToRows in WebAssembly and in TypeScript leave the same rows', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 300 })
  t.deepEqual(outcome(assembly, 1024, 9, 1, 16, -100, 100), outcome(plain, 1024, 9, 1, 16, -100, 100))
})

test('addToRows adds once for each time that a row is listed, within bounds, and leaves other rows alone', (t) => {
  fc.assert(fc.property(cases, ([width, spikes, seed, bits, minimum, maximum]) => {
    const { before, volley, delta, rows } = outcome(plain, width, spikes, seed, bits, minimum, maximum)
    const expected = before.map((value, index) => {
      let result = value
      for (const row of volley) {
        if (row !== Math.floor(index / width)) continue
        result = Math.max(minimum, Math.min(maximum, result + delta[index % width]!))
      }
      return result
    })
    t.deepEqual(rows, expected)
  }), { seed: 2, numRuns: 200 })
})

/** The distinct elements of a row of nine equal ones after `change` was added to each. */
function afterChange(kernels: Kernels, bits: Width, value: number, change: number): Set<number> {
  const make = bits === 16 ? kernels.int16 : kernels.int32
  const rows = place<WeightArray>(make, Array.from({ length: 9 }, () => value))
  const delta = place<WeightArray>(make, Array.from({ length: 9 }, () => change))
  kernels.addToRows(rows, 9, kernels.uint32(1), 1, delta, -most(bits) - 1, most(bits))
  return new Set(rows)
}

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  for (const bits of [16, 32] as const) {
    const [least, largest] = [-most(bits) - 1, most(bits)]
    test(`${name}: sums saturate at the ends of the ${bits}-bit range`, (t) => {
      t.deepEqual(afterChange(kernels, bits, largest, 1), new Set([largest]))
      t.deepEqual(afterChange(kernels, bits, least, -1), new Set([least]))
      t.deepEqual(afterChange(kernels, bits, least, least), new Set([least]))
      t.deepEqual(afterChange(kernels, bits, largest, least), new Set([-1]))
    })
  }
}
