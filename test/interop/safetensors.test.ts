import test from 'ava'
import { floatsOf, headerLength, parseHeader, valueBytes, type TensorPlace } from '../../src/interop/safetensors.js'
import { fileOf, safetensorsOf } from './safetensorsOf.js'
import { thrown } from './thrown.js'

const entry = (dtype: unknown, shape: unknown, first: number, end: number) => ({ dtype, shape, data_offsets: [first, end] })

/** The tensors of a file. */
function parse(bytes: Uint8Array, fileBytes = bytes.length): ReadonlyMap<string, TensorPlace> {
  const length = headerLength(bytes.subarray(0, 8), fileBytes, 'f')
  return parseHeader(bytes.subarray(8, 8 + length), fileBytes, 'f').tensors
}

/** The message for a header over `dataBytes` bytes of data. */
const faultOf = (t: Parameters<typeof thrown>[0], header: unknown, dataBytes: number): string =>
  thrown(t, () => parse(fileOf(header, new Uint8Array(dataBytes))))

test('the header says type, shape and place of each tensor, in the order of the bytes', (t) => {
  const header = {
    second: entry('F16', [3], 8, 14), __metadata__: { any: 'thing' }, first: entry('F32', [1, 2], 0, 8),
    empty: entry('I64', [0, 5], 14, 14), scalar: entry('U8', [], 14, 15),
  }
  const bytes = fileOf(header, new Uint8Array(15))
  const start = bytes.length - 15
  t.deepEqual([...parse(bytes).values()], [
    { name: 'first', type: 'F32', shape: [1, 2], start, bytes: 8 },
    { name: 'second', type: 'F16', shape: [3], start: start + 8, bytes: 6 },
    { name: 'empty', type: 'I64', shape: [0, 5], start: start + 14, bytes: 0 },
    { name: 'scalar', type: 'U8', shape: [], start: start + 14, bytes: 1 },
  ])
})

test('a header may end in spaces, and a file may have no tensor', (t) => {
  t.is(parse(fileOf('{}      ', new Uint8Array(0))).size, 0)
})

test('a file that ends early is an error that says how many bytes are missing, wherever it ends', (t) => {
  const whole = safetensorsOf(new Map([['w', { shape: [4], values: [1, 2, 3, 4] }]]), 'F32')
  t.is(parse(whole).size, 1)
  for (let end = 0; end < whole.length; end++) {
    const message = thrown(t, () => parse(whole.subarray(0, end)))
    t.true(message.startsWith(`f: the file ends early: found ${end} bytes; allowed: `), message)
  }
})

test('a header that is too long to be one is an error before it is read', (t) => {
  const message = 'f: bytes 0 to 7: found a header of 100000001 bytes; allowed: at most 100000000'
  t.is(thrown(t, () => parse(fileOf({}, new Uint8Array(0), 100_000_001))), message)
  t.regex(thrown(t, () => parse(new Uint8Array(20).fill(255))), /found a header of 18446744073709552000 bytes/)
})

test('a header that is no JSON object is an error', (t) => {
  t.is(faultOf(t, '{"w":', 0), 'f: header: is not JSON in UTF-8; allowed: a safetensors file')
  t.is(faultOf(t, '', 0), 'f: header: is not JSON in UTF-8; allowed: a safetensors file')
  t.is(faultOf(t, [1], 0), 'f: header: found a list; allowed: an object')
  t.is(faultOf(t, 'null', 0), 'f: header: found null; allowed: an object')
})

test('overlaps, gaps and bytes that belong to no tensor are errors that name the tensor', (t) => {
  t.is(faultOf(t, { a: entry('F32', [2], 0, 8), b: entry('F32', [2], 4, 12) }, 12),
    'f: b: its bytes overlap those of a; allowed: tensors one after the other')
  t.is(faultOf(t, { a: entry('F32', [2], 0, 8), b: entry('F32', [1], 12, 16) }, 16),
    'f: b: 4 bytes between it and a belong to no tensor; allowed: no gaps')
  t.is(faultOf(t, { a: entry('F32', [1], 4, 8) }, 8),
    'f: a: 4 bytes between it and the header belong to no tensor; allowed: no gaps')
  t.regex(faultOf(t, { a: entry('F32', [1], 0, 4) }, 6), /^f: 2 bytes after the last tensor; allowed: \d+ bytes/)
  t.regex(faultOf(t, { a: entry('F32', [9], 0, 36) }, 6), /^f: the file ends early: found \d+ bytes; allowed: \d+$/)
})

test('a type, shape or place that is none is an error that names the field', (t) => {
  t.regex(faultOf(t, { a: entry('F33', [1], 0, 4) }, 4), /^f: a\.dtype: found "F33"; allowed: BOOL, .*BF16/)
  t.regex(faultOf(t, { a: entry('toString', [1], 0, 4) }, 4), /^f: a\.dtype: found "toString"/)
  t.regex(faultOf(t, { a: null }, 0), /^f: a\.dtype: found undefined/)
  for (const shape of [[-1], [1.5], 'x', [1, null], undefined]) {
    t.regex(faultOf(t, { a: entry('F32', shape, 0, 4) }, 4), /^f: a\.shape: found .*; allowed: a list of whole numbers/)
  }
  for (const offsets of [[4, 0], [0], [0, 4, 8], [-4, 0], 'x']) {
    t.regex(faultOf(t, { a: { dtype: 'F32', shape: [1], data_offsets: offsets } }, 4), /^f: a\.data_offsets: found /)
  }
  t.is(faultOf(t, { a: entry('BF16', [2, 3], 0, 4) }, 4),
    'f: a.data_offsets: found 4 bytes; allowed: 12, the size of BF16 [2, 3]')
})

const place = (type: string): TensorPlace => ({ name: 'w', type, shape: [], start: 0, bytes: 0 })

test('F32 is read bit by bit, wherever the bytes lie', (t) => {
  const values = Float32Array.of(1, -0.1, 3e38, 1e-45, -0)
  const bytes = new Uint8Array(values.byteLength + 3)
  bytes.set(new Uint8Array(values.buffer), 3)
  t.deepEqual(floatsOf(bytes.subarray(3), place('F32'), 'f'), values)
})

test('F16 is read exactly: normal, subnormal, zeros, infinities and NaN', (t) => {
  const words = [0x3c00, 0xc000, 0x7bff, 0x0400, 0x03ff, 0x0001, 0x8001, 0x0000, 0x8000, 0x7c00, 0xfc00, 0x7e00, 0x3555]
  const bytes = new Uint8Array(Uint16Array.from(words).buffer)
  t.deepEqual([...floatsOf(bytes, place('F16'), 'f')], [1, -2, 65504, 2 ** -14, 1023 * 2 ** -24, 2 ** -24, -(2 ** -24),
    0, -0, Infinity, -Infinity, NaN, 1365 / 4096])
})

test('BF16 is the upper half of a float32', (t) => {
  const bytes = new Uint8Array(Uint16Array.of(0x3f80, 0xc0a0, 0x7f80, 0x0001, 0x8000).buffer)
  t.deepEqual([...floatsOf(bytes, place('BF16'), 'f')], [1, -5, Infinity, 2 ** -133, -0])
})

test('other types are an error that names the tensor', (t) => {
  t.is(thrown(t, () => floatsOf(new Uint8Array(8), place('I64'), 'f')), 'f: w: found type I64; allowed: F32, F16, BF16')
})

test('a value of each type has its bytes', (t) => {
  t.deepEqual(['F32', 'F16', 'BF16', 'BOOL', 'I64'].map(valueBytes), [4, 2, 2, 1, 8])
})
