import test from 'ava'
import * as fc from 'fast-check'
import type { Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

function outcome(kernels: Kernels, wordsPerRow: number, count: number, missing: number, seed: number) {
  const rows = place(kernels.uint32, many(wordsPerRow * count, draws(seed), (word) => word))
  const bytesPerRow = Math.max(0, 4 * wordsPerRow - missing)
  const blocks = kernels.uint8(Math.ceil(count / 16) * 16 * bytesPerRow + 1).fill(255)
  kernels.interleaveRows(rows, wordsPerRow, count, bytesPerRow, blocks)
  return { rows, bytesPerRow, blocks: [...blocks] }
}

const sizes = fc.tuple(fc.nat(4), fc.nat(40), fc.nat(3), fc.nat(1e6))

test('interleaveRows in WebAssembly and in TypeScript write the same bytes', (t) => {
  fc.assert(fc.property(sizes, (size) =>
    void t.deepEqual(outcome(assembly, ...size).blocks, outcome(plain, ...size).blocks)), { seed: 1, numRuns: 200 })
})

test('byte j of sixteen rows lies together, missing rows are 0, and nothing beyond is written', (t) => {
  fc.assert(fc.property(sizes, ([wordsPerRow, count, missing, seed]) => {
    const { rows, bytesPerRow, blocks } = outcome(plain, wordsPerRow, count, missing, seed)
    const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength)
    const expected: number[] = []
    for (let block = 0; block < Math.ceil(count / 16); block++) {
      for (let byte = 0; byte < bytesPerRow; byte++) {
        for (let lane = 0; lane < 16; lane++) {
          const row = 16 * block + lane
          expected.push(row < count ? bytes[row * 4 * wordsPerRow + byte]! : 0)
        }
      }
    }
    t.deepEqual(blocks, [...expected, 255])
  }), { seed: 2, numRuns: 100 })
})
