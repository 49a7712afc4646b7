import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const bits = (word: number): string => word.toString(2).padStart(32, '0')

/** The rows within a radius that about half of them are within. */
function outcome(kernels: Kernels, wordsPerRow: number, count: number, shift: number, seed: number) {
  const uint32 = draws(seed)
  const rows = place(kernels.uint32, many(wordsPerRow * count, uint32, (word) => word))
  const cue = place(kernels.uint32, many(wordsPerRow, uint32, (word) => word))
  const out = kernels.uint32(count)
  const radius = wordsPerRow * 16 + shift
  const found = kernels.hammingScan(rows, wordsPerRow, count, cue, radius, out)
  return { rows, cue, radius, found, out: [...out.subarray(0, found)] }
}

const sizes = fc.tuple(fc.nat(20), fc.nat(30), fc.integer({ min: -12, max: 12 }), fc.nat(1e6))

test('hammingScan in WebAssembly and in TypeScript find the same rows', (t) => {
  let found = 0
  const check = (size: readonly [number, number, number, number]) => {
    const expected = outcome(plain, ...size)
    found += expected.found
    t.deepEqual(outcome(assembly, ...size), expected)
  }
  fc.assert(fc.property(sizes, check), { seed: 1, numRuns: 300 })
  for (const wordsPerRow of [8, 32, 123, 124, 128, 248, 252]) check([wordsPerRow, 67, 3, 1])
  t.true(found > 1000)
})

test('hammingScan finds, in ascending order, the rows of which at most `radius` bits differ', (t) => {
  fc.assert(fc.property(sizes, ([wordsPerRow, count, shift, seed]) => {
    const { rows, cue, radius, out } = outcome(plain, wordsPerRow, count, shift, seed)
    const target = [...cue].map(bits).join('')
    const expected = Array.from({ length: count }, (_, row) => row).filter((row) => {
      const own = [...rows.subarray(row * wordsPerRow, (row + 1) * wordsPerRow)].map(bits).join('')
      return [...own].filter((bit, position) => bit !== target[position]).length <= radius
    })
    t.deepEqual(out, expected)
  }), { seed: 2, numRuns: 100 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: the radius is inclusive, and 0 finds equal rows only`, (t) => {
    for (const wordsPerRow of [1, 4, 124, 128, 256]) {
      const rows = kernels.uint32(9 * wordsPerRow)
      for (let row = 0; row < 9; row++) rows.fill(0xffffffff, row * wordsPerRow, (row + 1) * wordsPerRow)
      rows[8 * wordsPerRow - 1] = 0xfffffffe
      const cue = kernels.uint32(wordsPerRow)
      const out = kernels.uint32(9)
      t.is(kernels.hammingScan(rows, wordsPerRow, 9, cue, 32 * wordsPerRow - 1, out), 1)
      t.is(out[0], 7)
      t.is(kernels.hammingScan(rows, wordsPerRow, 9, cue, 32 * wordsPerRow, out), 9)
      cue.fill(0xffffffff)
      t.is(kernels.hammingScan(rows, wordsPerRow, 9, cue, 0, out), 8)
      t.deepEqual([...out.subarray(0, 8)], [0, 1, 2, 3, 4, 5, 6, 8])
      t.is(kernels.hammingScan(rows, wordsPerRow, 9, cue, -1, out), 0)
    }
  })
}
