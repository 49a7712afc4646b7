import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

const bits = (word: number): string => word.toString(2).padStart(32, '0')

/** The rows within a radius that about half of them are within. */
function outcome(kernels: Kernels, bytesPerRow: number, count: number, shift: number, seed: number) {
  const uint32 = draws(seed)
  const wordsPerRow = Math.ceil(bytesPerRow / 4)
  const rows = place(kernels.uint32, many(wordsPerRow * count, uint32, (word) => word))
  const cue = place(kernels.uint32, many(wordsPerRow, uint32, (word) => word))
  const blocks = kernels.uint8(16 * bytesPerRow * Math.ceil(count / 16))
  kernels.interleaveRows(rows, wordsPerRow, count, bytesPerRow, blocks)
  const out = kernels.uint32(count)
  const radius = bytesPerRow * 4 + shift
  const found = kernels.hammingScan(
    blocks, bytesPerRow, count, cue, radius, kernels.uint8(16 * bytesPerRow), out)
  return { rows, wordsPerRow, cue, radius, found, out: [...out.subarray(0, found)] }
}

const sizes = fc.tuple(fc.nat(80), fc.nat(40), fc.integer({ min: -12, max: 12 }), fc.nat(1e6))

test('hammingScan in WebAssembly and in TypeScript find the same rows', (t) => {
  let found = 0
  const check = (size: readonly [number, number, number, number]) => {
    const expected = outcome(plain, ...size)
    found += expected.found
    t.deepEqual(outcome(assembly, ...size), expected)
  }
  fc.assert(fc.property(sizes, check), { seed: 1, numRuns: 300 })
  for (const bytesPerRow of [32, 125, 128, 247, 248, 249, 256, 1000]) check([bytesPerRow, 67, 3, 1])
  t.true(found > 1000)
})

test('hammingScan finds, in ascending order, the rows of which at most `radius` bits differ', (t) => {
  fc.assert(fc.property(sizes, ([bytesPerRow, count, shift, seed]) => {
    const { rows, wordsPerRow, cue, radius, out } = outcome(plain, bytesPerRow, count, shift, seed)
    const text = (from: Uint32Array): string =>
      [...from].map((word) => [...bits(word)].reverse().join('')).join('').slice(0, 8 * bytesPerRow)
    const target = text(cue)
    const expected = Array.from({ length: count }, (_, row) => row).filter((row) => {
      const own = text(rows.subarray(row * wordsPerRow, (row + 1) * wordsPerRow))
      return [...own].filter((bit, position) => bit !== target[position]).length <= radius
    })
    t.deepEqual(out, expected)
  }), { seed: 2, numRuns: 100 })
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: the radius is inclusive, 0 finds equal rows only, and one of 65,528 bits finds all`, (t) => {
    for (const bytesPerRow of [4, 16, 125, 512, 8191]) {
      const blocks = kernels.uint8(16 * bytesPerRow).fill(0xff)
      blocks[16 * (bytesPerRow - 1) + 7] = 0xfe
      const cue = kernels.uint32(Math.ceil(bytesPerRow / 4))
      const scratch = kernels.uint8(16 * bytesPerRow)
      const out = kernels.uint32(9)
      const near = (radius: number): number[] =>
        [...out.subarray(0, kernels.hammingScan(blocks, bytesPerRow, 9, cue, radius, scratch, out))]
      t.deepEqual(near(8 * bytesPerRow - 1), [7])
      t.deepEqual(near(8 * bytesPerRow), [0, 1, 2, 3, 4, 5, 6, 7, 8])
      t.deepEqual(near(65_528), [0, 1, 2, 3, 4, 5, 6, 7, 8])
      cue.fill(0xffffffff)
      t.deepEqual(near(0), [0, 1, 2, 3, 4, 5, 6, 8])
      t.deepEqual(near(-1), [])
    }
  })
}
