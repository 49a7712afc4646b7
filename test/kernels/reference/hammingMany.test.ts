import test from 'ava'
import * as fc from 'fast-check'
import { hammingScratchBytes, type Kernels } from '../../../src/kernels/kernels.js'
import { assembly, draws, many, place, plain } from '../both.js'

interface Size { bits: number, count: number, cueCount: number, shift: number, capacity: number, seed: number }

/** What both kernels find in random rows of `bits` bits. */
function outcome(kernels: Kernels, { bits, count, cueCount, shift, capacity, seed }: Size) {
  const uint32 = draws(seed)
  const wordsPerRow = Math.ceil(bits / 32)
  const bytesPerRow = Math.ceil(bits / 8)
  const last = (1 << (bits & 31)) - 1 >>> 0
  const packed = (rows: number) => many(rows * wordsPerRow, uint32, (word) => word)
    .map((word, index) => (index + 1) % wordsPerRow === 0 && (bits & 31) !== 0 ? (word & last) >>> 0 : word)
  const rows = place(kernels.uint32, packed(count))
  const cues = place(kernels.uint32, packed(cueCount))
  const blocks = kernels.uint8(Math.ceil(count / 16) * 16 * bytesPerRow)
  kernels.interleaveRows(rows, wordsPerRow, count, bytesPerRow, blocks)
  const scratch = kernels.uint8(hammingScratchBytes(bytesPerRow, cueCount)).fill(0xa5)
  const distances = kernels.uint16(count * cueCount + 1)
  kernels.hammingDistances(blocks, bytesPerRow, count, cues, wordsPerRow, cueCount, scratch, distances)
  const out = kernels.uint32(capacity * cueCount + 1)
  const found = kernels.uint32(cueCount + 1).fill(99)
  const radius = Math.round(bits / 2) + shift
  kernels.hammingScanMany(
    blocks, bytesPerRow, count, cues, wordsPerRow, cueCount, radius, scratch, out, capacity, found)
  return { blocks, bytesPerRow, cues, wordsPerRow, radius, distances: [...distances], out: [...out], found: [...found] }
}

const sizes = fc.record({
  bits: fc.integer({ min: 1, max: 300 }), count: fc.nat(150), cueCount: fc.nat(5),
  shift: fc.integer({ min: -160, max: 12 }), capacity: fc.nat(100), seed: fc.nat(1e6),
})
const wide = [1000, 1008, 1024, 2047, 4100].map((bits) =>
  ({ bits, count: 131, cueCount: 7, shift: 4, capacity: 50, seed: bits }))

test('the batched scan and distances in WebAssembly and in TypeScript agree', (t) => {
  let found = 0
  const check = (size: Size) => {
    const [one, other] = [outcome(assembly, size), outcome(plain, size)]
    t.deepEqual(one.distances, other.distances)
    t.deepEqual(one.out, other.out)
    t.deepEqual(one.found, other.found)
    found += one.found.length
  }
  fc.assert(fc.property(sizes, check), { seed: 1, numRuns: 300 })
  wide.forEach(check)
  t.true(found > 500)
})

test('the batched kernels find what one scan for each cue finds', (t) => {
  const check = (size: Size) => {
    const { blocks, bytesPerRow, cues, wordsPerRow, radius, distances, out, found } = outcome(assembly, size)
    const { count, cueCount, capacity } = size
    const [field, cue, one] = [place(plain.uint8, blocks), plain.uint32(wordsPerRow), plain.uint32(count)]
    const scratch = plain.uint8(16 * bytesPerRow)
    for (let index = 0; index < cueCount; index++) {
      cue.set(cues.subarray(index * wordsPerRow, (index + 1) * wordsPerRow))
      const near = plain.hammingScan(field, bytesPerRow, count, cue, radius, scratch, one)
      t.is(found[index], near)
      const kept = Math.min(near, capacity)
      t.deepEqual(out.slice(index * capacity, index * capacity + kept), [...one.subarray(0, kept)])
      const within = Array.from({ length: count }, (_, row) => row).filter(
        (row) => distances[index * count + row]! <= radius)
      t.deepEqual(within, [...one.subarray(0, near)])
    }
    t.is(distances.at(-1), 0)
    t.is(out.at(-1), 0)
    t.is(found.at(-1), 99)
  }
  fc.assert(fc.property(sizes, check), { seed: 2, numRuns: 150 })
  wide.forEach(check)
})

for (const [name, kernels] of [['WebAssembly', assembly], ['TypeScript', plain]] as const) {
  test(`${name}: the widest rows and opposite words do not overflow, the radius is inclusive`, (t) => {
    const bytesPerRow = 8188
    const bits = 8 * bytesPerRow
    const rows = kernels.uint32(17 * bytesPerRow / 4).fill(0xffffffff)
    const cues = kernels.uint32(bytesPerRow / 4)
    const blocks = kernels.uint8(32 * bytesPerRow)
    kernels.interleaveRows(rows, bytesPerRow / 4, 17, bytesPerRow, blocks)
    const scratch = kernels.uint8(hammingScratchBytes(bytesPerRow, 1))
    const distances = kernels.uint16(17)
    kernels.hammingDistances(blocks, bytesPerRow, 17, cues, bytesPerRow / 4, 1, scratch, distances)
    t.deepEqual(new Set(distances), new Set([bits]))
    const [out, found] = [kernels.uint32(17), kernels.uint32(1)]
    for (const [radius, expected] of [[bits, 17], [bits - 1, 0], [1e6, 17], [-1, 0]] as const) {
      kernels.hammingScanMany(blocks, bytesPerRow, 17, cues, bytesPerRow / 4, 1, radius, scratch, out, 17, found)
      t.is(found[0], expected)
    }
  })
}
