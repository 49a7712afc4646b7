import test from 'ava'
import * as fc from 'fast-check'
import { distinctBelow, rowDraws } from '../../../src/random/stream.js'
import { assembly, place, plain } from '../both.js'

const words = fc.array(fc.nat(2 ** 32 - 1), { minLength: 4, maxLength: 4 })

test('the kernels draw the same rows, bit for bit, and stop where there is no room', (t) => {
  const drawing = fc.record({
    key: words, rows: fc.array(fc.nat(99), { minLength: 1, maxLength: 12 }), bound: fc.integer({ min: 1, max: 120 }),
    wanted: fc.integer({ min: 1, max: 120 }), distinct: fc.boolean(), own: fc.boolean(), first: fc.nat(60),
    count: fc.nat(121), room: fc.integer({ min: 0, max: 500 }),
  })
  fc.assert(fc.property(drawing, ({ key, rows, bound, wanted, distinct, own, first, count, room }) => {
    const degree = distinct ? Math.min(bound, wanted) : wanted
    const [fast, slow] = [assembly, plain].map((kernels) => {
      const seen = kernels.uint32(4)
      const offsets = kernels.uint32(rows.length + 1)
      const cells = kernels.uint32(room)
      const done = kernels.drawDegree(place(kernels.uint32, key), place(kernels.uint32, rows), rows.length, degree,
        bound, distinct, own, first, count, seen, offsets, cells)
      return { done, seen: [...seen], offsets: [...offsets.subarray(0, done + 1)], cells: [...cells.subarray(0, offsets[done])] }
    })
    t.deepEqual(fast, slow)
    t.deepEqual(fast!.seen, [0, 0, 0, 0])
  }), { seed: 1, numRuns: 1000 })
})

test('a row is drawn from the words of its own number, whatever rows are drawn with it', (t) => {
  const key = Uint32Array.of(1, 2, 3, 4)
  const rows = Array.from({ length: 50 }, (_, index) => 7 * index)
  const cells = assembly.uint32(50 * 4)
  const offsets = assembly.uint32(51)
  assembly.drawDegree(place(assembly.uint32, key), place(assembly.uint32, rows), 50, 4, 1000, true, true, 0, 1000,
    assembly.uint32(0), offsets, cells)
  t.deepEqual([...cells], rows.flatMap((row) => distinctBelow(1000, 4, rowDraws(key, row))))
})

test('a row\'s own number is left out, and all others may be drawn', (t) => {
  const rows = [0, 3, 7]
  const cells = assembly.uint32(21)
  assembly.drawDegree(place(assembly.uint32, [1, 2, 3, 4]), place(assembly.uint32, rows), 3, 7, 7, true, false, 0, 8,
    assembly.uint32(0), assembly.uint32(4), cells)
  for (const [index, row] of rows.entries()) {
    const drawn = [...cells.subarray(7 * index, 7 * index + 7)].sort()
    t.deepEqual(drawn, [0, 1, 2, 3, 4, 5, 6, 7].filter((number) => number !== row))
  }
})
