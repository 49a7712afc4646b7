import test from 'ava'
import * as fc from 'fast-check'
import { alignedBytes, createArena } from '../../src/kernels/arena.js'

test('alignedBytes rounds up to a multiple of 64, a line of the cache', (t) => {
  t.deepEqual([0, 1, 63, 64, 65, 128].map(alignedBytes), [0, 64, 64, 64, 128, 128])
})

test('arrays are zeroed, aligned to 64 bytes, apart from each other, and of the type and length asked for', (t) => {
  const arena = createArena(new ArrayBuffer(1000), 3, 900)
  const arrays = [arena.uint8(3), arena.float64(2), arena.int16(5), arena.uint16(9), arena.int32(1), arena.uint32(7),
    arena.float32(3), arena.int8(2)]
  t.deepEqual(arrays.map((array) => array.constructor.name),
    ['Uint8Array', 'Float64Array', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array',
      'Int8Array'])
  t.deepEqual(arrays.map((array) => array.length), [3, 2, 5, 9, 1, 7, 3, 2])
  t.deepEqual(arrays.map((array) => array.byteOffset), [64, 128, 192, 256, 320, 384, 448, 512])
  t.true(arrays.every((array) => array.every((value) => value === 0)))
})

test('a memory of the sum of the aligned sizes holds the arrays exactly', (t) => {
  fc.assert(fc.property(fc.array(fc.nat(50), { maxLength: 20 }), (lengths) => {
    const bytes = lengths.map((length) => alignedBytes(4 * length)).reduce((sum, size) => sum + size, 0)
    const arena = createArena(new ArrayBuffer(bytes), 0, bytes)
    for (const length of lengths) arena.int32(length)
    t.is(arena.bytesLeft(), 0)
    t.throws(() => arena.uint8(1), { instanceOf: Error })
  }), { seed: 1, numRuns: 100 })
})

test('what does not fit is an error that names the bytes asked for and left, and takes nothing', (t) => {
  const arena = createArena(new ArrayBuffer(88), 0, 88)
  arena.uint8(1)
  t.throws(() => arena.float64(4), { message: 'an array of 4 elements (32 bytes) was asked for, 24 bytes are left' })
  t.is(arena.float64(3).length, 3)
  t.is(arena.bytesLeft(), 0)
})

test('a length that is negative, broken or not a number is an error', (t) => {
  const arena = createArena(new ArrayBuffer(64), 0, 64)
  for (const length of [-1, 0.5, NaN, Infinity]) t.throws(() => arena.uint8(length), { instanceOf: Error })
})
