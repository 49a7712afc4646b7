import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const rowCount = 11
const extremes = [-128, 127, -1, 0, 1]

/** A 8-bit integer of a random word, often one at the ends of the range. */
const int8 = (word: number): number =>
  word % 3 === 0 ? extremes[(word >>> 8) % extremes.length]! : (word >>> 24) - 128

/** Rows after the write, elements and changes partly at the ends of the range. */
function outcome(kernels: Kernels, width: number, spikes: number, seed: number, minimum: number, maximum: number) {
  const uint32 = draws(seed)
  const rows = place(kernels.int8, many(rowCount * width, uint32, int8))
  const volley = place(kernels.uint32, many(spikes, uint32, (word) => word % rowCount))
  const delta = place(kernels.int8, many(width, uint32, int8))
  const before = [...rows]
  kernels.addToByteRows(rows, width, volley, spikes, delta, minimum, maximum)
  return { before, volley: [...volley], delta: [...delta], rows: [...rows] }
}

const bounds = fc.tuple(fc.integer({ min: -128, max: 127 }), fc.integer({ min: -128, max: 127 }))
  .map(([left, right]) => [Math.min(left, right), Math.max(left, right)] as const)
const cases = fc.tuple(fc.nat(40), fc.nat(20), fc.nat(1e6), fc.oneof(bounds, fc.constant([-128, 127] as const)))
  .map(([width, spikes, seed, [minimum, maximum]]) => [width, spikes, seed, minimum, maximum] as const)

test('addToByteRows in WebAssembly and in TypeScript leave the same rows', (t) => {
  fc.assert(fc.property(cases, (one) => void t.deepEqual(outcome(assembly, ...one), outcome(plain, ...one))),
    { seed: 1, numRuns: 300 })
  t.deepEqual(outcome(assembly, 1024, 9, 1, -100, 100), outcome(plain, 1024, 9, 1, -100, 100))
})

test('addToByteRows adds once for each time that a row is listed, within bounds, and leaves other rows alone', (t) => {
  fc.assert(fc.property(cases, ([width, spikes, seed, minimum, maximum]) => {
    const { before, volley, delta, rows } = outcome(plain, width, spikes, seed, minimum, maximum)
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
function afterChange(kernels: Kernels, value: number, change: number): Set<number> {
  const rows = place(kernels.int8, Array.from({ length: 9 }, () => value))
  const delta = place(kernels.int8, Array.from({ length: 9 }, () => change))
  kernels.addToByteRows(rows, 9, kernels.uint32(1), 1, delta, -128, 127)
  return new Set(rows)
}

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: sums saturate at the ends of the 8-bit range`, (t) => {
    t.deepEqual(afterChange(kernels, 127, 1), new Set([127]))
    t.deepEqual(afterChange(kernels, -128, -1), new Set([-128]))
    t.deepEqual(afterChange(kernels, -128, -128), new Set([-128]))
    t.deepEqual(afterChange(kernels, 127, -128), new Set([-1]))
  })
}
