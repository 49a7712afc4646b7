import test from 'ava'
import * as fc from 'fast-check'
import { chiSquareOfEqual } from '../../circuit/chiSquare.js'
import { assembly, place, plain } from '../both.js'
import type { Kernels } from '../../../src/kernels/kernels.js'

const words = fc.array(fc.nat(2 ** 32 - 1), { minLength: 4, maxLength: 4 })

interface Drawing {
  key: number[]
  rows: number[]
  probability: number
  blockLength: number
  own: boolean
  first: number
  count: number
  room: number
}

function draw(kernels: Kernels, { key, rows, probability, blockLength, own, first, count, room }: Drawing) {
  const offsets = kernels.uint32(rows.length + 1)
  const cells = kernels.uint32(room)
  const done = kernels.drawBernoulli(place(kernels.uint32, key), place(kernels.uint32, rows), rows.length,
    kernels.log(1 - probability), blockLength, own, first, count, offsets, cells)
  return { done, rows: Array.from({ length: done }, (_, row) => [...cells.subarray(offsets[row], offsets[row + 1])]) }
}

const drawing = fc.record({
  key: words, rows: fc.array(fc.nat(99), { minLength: 1, maxLength: 12 }),
  probability: fc.oneof(fc.constant(1), fc.constant(1e-9), fc.double({ min: 0.01, max: 1, noNaN: true })),
  blockLength: fc.integer({ min: 1, max: 80 }), own: fc.boolean(), first: fc.nat(60), count: fc.nat(120), room: fc.nat(500),
})

test('the kernels draw the same rows, bit for bit, and stop where there is no room', (t) => {
  fc.assert(fc.property(drawing, (one) => t.deepEqual(draw(assembly, one), draw(plain, one))), { seed: 1, numRuns: 1000 })
})

test('a part of the numbers is drawn as within the whole', (t) => {
  fc.assert(fc.property(drawing, (one) => {
    const whole = draw(assembly, { ...one, first: 0, count: 200, room: 5000 })
    const part = draw(assembly, { ...one, room: 5000 })
    const { first, count } = one
    t.deepEqual(part.rows, whole.rows.map((row) =>
      row.map((number) => number - first).filter((number) => number >= 0 && number < count)))
  }), { seed: 2, numRuns: 500 })
})

test('with probability 1 all numbers are there, but a row\'s own where it is left out', (t) => {
  const all = { key: [1, 2, 3, 4], rows: [2, 9], probability: 1, blockLength: 3, first: 0, count: 5, room: 50 }
  t.deepEqual(draw(assembly, { ...all, own: true }).rows, [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]])
  t.deepEqual(draw(assembly, { ...all, own: false }).rows, [[0, 1, 3, 4], [0, 1, 2, 3, 4]])
})

test('every number is there equally often, across the borders of blocks too (χ² below its 99.9 % quantile)', (t) => {
  const rows = Array.from({ length: 20_000 }, (_, row) => row)
  const counts = new Uint32Array(50)
  const drawn = draw(assembly, {
    key: [5, 6, 7, 8], rows, probability: 0.07, blockLength: 9, own: true, first: 0, count: 50, room: 100_000,
  })
  for (const number of drawn.rows.flat()) counts[number]!++
  const total = counts.reduce((sum, count) => sum + count, 0)
  t.true(Math.abs(total - 70_000) < 4 * Math.sqrt(70_000 * 0.93))
  t.true(chiSquareOfEqual(counts) < 85.4)
})
