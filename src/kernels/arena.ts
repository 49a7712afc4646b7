/** Arrays start at multiples of this many bytes: a cache line, which a cell's record must not straddle. */
const alignmentBytes = 64

/** The bytes of an arena that an array of so many bytes takes, with its alignment. Sum them to size an arena. */
export const alignedBytes = (bytes: number): number => Math.ceil(bytes / alignmentBytes) * alignmentBytes

/** Typed arrays, zeroed and aligned to 64 bytes, one after the other in one buffer that never moves. */
export interface Arena {
  readonly buffer: ArrayBufferLike
  /** The bytes that are not yet given out. */
  bytesLeft(): number
  /** Each throws an Error that says how many bytes were asked for and how many are left. */
  float64(length: number): Float64Array
  float32(length: number): Float32Array
  int32(length: number): Int32Array
  uint32(length: number): Uint32Array
  int16(length: number): Int16Array
  uint16(length: number): Uint16Array
  int8(length: number): Int8Array
  uint8(length: number): Uint8Array
}

/** An arena of `bytes` bytes of a zeroed buffer, from the byte `first` on. */
export function createArena(buffer: ArrayBufferLike, first: number, bytes: number): Arena {
  const end = first + bytes
  let next = alignedBytes(first)

  /** The offset of the next array. */
  function take(length: number, bytesPerElement: number): number {
    const asked = length * bytesPerElement
    if (!Number.isInteger(length) || length < 0 || asked > end - next) {
      throw new Error(`an array of ${length} elements (${asked} bytes) was asked for, ${end - next} bytes are left`)
    }
    const offset = next
    next = Math.min(offset + alignedBytes(asked), end)
    return offset
  }

  return {
    buffer,
    bytesLeft: () => end - next,
    float64: (length) => new Float64Array(buffer, take(length, 8), length),
    float32: (length) => new Float32Array(buffer, take(length, 4), length),
    int32: (length) => new Int32Array(buffer, take(length, 4), length),
    uint32: (length) => new Uint32Array(buffer, take(length, 4), length),
    int16: (length) => new Int16Array(buffer, take(length, 2), length),
    uint16: (length) => new Uint16Array(buffer, take(length, 2), length),
    int8: (length) => new Int8Array(buffer, take(length, 1), length),
    uint8: (length) => new Uint8Array(buffer, take(length, 1), length),
  }
}
