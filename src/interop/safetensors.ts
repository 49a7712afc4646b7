import { InputError } from '../errors/inputError.js'
import { shown } from '../errors/shown.js'

/**
 * The format safetensors (Hugging Face, "Safetensors: format"): 8 bytes with the length of the header, little-endian;
 * the header, a JSON object from names to type, shape and place; then the tensors, row by row, without gaps.
 */
export interface SafetensorsHeader {
  /** Where each tensor lies, by its name, in the order of the bytes. */
  readonly tensors: ReadonlyMap<string, TensorPlace>
}

export interface TensorPlace {
  readonly name: string
  /** `F32`, `F16`, `BF16` can be read as floats. */
  readonly type: string
  readonly shape: readonly number[]
  /** The first byte, from the file's start, and the number of bytes. */
  readonly start: number
  readonly bytes: number
}

/** The bytes before the header. */
export const prefixBytes = 8
const headerBytesMax = 100_000_000
const bytesOfType: Readonly<Record<string, number>> = {
  BOOL: 1, U8: 1, I8: 1, F8_E4M3: 1, F8_E5M2: 1, U16: 2, I16: 2, F16: 2, BF16: 2, U32: 4, I32: 4, F32: 4,
  U64: 8, I64: 8, F64: 8,
}
const readableTypes = ['F32', 'F16', 'BF16']

/**
 * The length of the header in bytes, from the first 8 bytes of a file of `fileBytes` bytes.
 * Throws an InputError when the file is shorter than that or the header longer than 100 MB.
 */
export function headerLength(prefix: Uint8Array, fileBytes: number, source: string): number {
  if (prefix.length < prefixBytes) throw truncated(source, fileBytes, prefixBytes)
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefixBytes)
  const length = Number(view.getBigUint64(0, true))
  if (length > headerBytesMax) {
    const problem = `found a header of ${length} bytes`
    throw new InputError({ source, field: 'bytes 0 to 7', problem, allowed: `at most ${headerBytesMax}` })
  }
  if (fileBytes < prefixBytes + length) throw truncated(source, fileBytes, prefixBytes + length)
  return length
}

/**
 * The header's content. Throws an InputError that names the tensor where a type is unknown, a shape or place is not
 * one, the place does not have the size of the shape, or tensors overlap, leave a gap or end before or after the file.
 */
export function parseHeader(header: Uint8Array, fileBytes: number, source: string): SafetensorsHeader {
  const content = jsonObject(header, source)
  const dataStart = prefixBytes + header.length
  const places = Object.entries(content)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => readPlace(name, entry, dataStart, source))
    .sort((left, right) => left.start - right.start || left.bytes - right.bytes)
  let end = dataStart
  let before = 'the header'
  for (const { name, start, bytes } of places) {
    if (start < end) throw fault(source, name, `its bytes overlap those of ${before}`, 'tensors one after the other')
    if (start > end) {
      throw fault(source, name, `${start - end} bytes between it and ${before} belong to no tensor`, 'no gaps')
    }
    end = start + bytes
    before = name
  }
  if (end > fileBytes) throw truncated(source, fileBytes, end)
  if (end < fileBytes) {
    const problem = `${fileBytes - end} bytes after the last tensor`
    throw new InputError({ source, problem, allowed: `${end} bytes, as the header states` })
  }
  return { tensors: new Map(places.map((place) => [place.name, place])) }
}

/** The values of a tensor's bytes as float32. Throws an InputError where its type is not F32, F16 or BF16. */
export function floatsOf(bytes: Uint8Array, { name, type }: TensorPlace, source: string): Float32Array {
  if (!readableTypes.includes(type)) throw fault(source, name, `found type ${type}`, readableTypes.join(', '))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values = new Float32Array(bytes.length / valueBytes(type))
  const words = new Uint32Array(values.buffer)
  for (let index = 0; index < values.length; index++) {
    // A BF16 is the upper 16 bits of a float32.
    if (type === 'F32') values[index] = view.getFloat32(4 * index, true)
    else if (type === 'F16') values[index] = half(view.getUint16(2 * index, true))
    else words[index] = view.getUint16(2 * index, true) << 16
  }
  return values
}

/** The bytes of one value of a type that a header may name. */
export const valueBytes = (type: string): number => bytesOfType[type]!

/** An IEEE 754 half-precision number: 1 sign bit, 5 bits of exponent, 10 of fraction. Exact in float32. */
function half(word: number): number {
  const sign = word >>> 15 === 1 ? -1 : 1
  const exponent = (word >>> 10) & 31
  const fraction = word & 1023
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1024 + fraction) * 2 ** (exponent - 25)
}

function jsonObject(header: Uint8Array, source: string): Record<string, unknown> {
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(header))
  } catch {
    throw new InputError({ source, field: 'header', problem: 'is not JSON in UTF-8', allowed: 'a safetensors file' })
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
    return content as Record<string, unknown>
  }
  throw new InputError({ source, field: 'header', problem: `found ${shown(content)}`, allowed: 'an object' })
}

function readPlace(name: string, entry: unknown, dataStart: number, source: string): TensorPlace {
  const { dtype: type, shape, data_offsets: offsets } = (entry ?? {}) as Record<string, unknown>
  if (typeof type !== 'string' || !Object.hasOwn(bytesOfType, type)) {
    throw fault(source, `${name}.dtype`, `found ${shown(type)}`, Object.keys(bytesOfType).join(', '))
  }
  if (!isWholeNumbers(shape)) {
    throw fault(source, `${name}.shape`, `found ${shown(shape)}`, 'a list of whole numbers of at least 0')
  }
  if (!isWholeNumbers(offsets) || offsets.length !== 2 || offsets[0]! > offsets[1]!) {
    throw fault(source, `${name}.data_offsets`, `found ${shown(offsets)}`, 'the first byte and the one after the last')
  }
  const [first, end] = offsets as [number, number]
  const needed = shape.reduce((product, length) => product * length, bytesOfType[type]!)
  if (end - first !== needed) {
    const allowed = `${needed}, the size of ${type} [${shape.join(', ')}]`
    throw fault(source, `${name}.data_offsets`, `found ${end - first} bytes`, allowed)
  }
  return { name, type, shape, start: dataStart + first, bytes: needed }
}

const isWholeNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && (entry as number) >= 0)

const fault = (source: string, field: string, problem: string, allowed: string): InputError =>
  new InputError({ source, field, problem, allowed })

const truncated = (source: string, found: number, needed: number): InputError => new InputError({
  source, problem: `the file ends early: found ${found} bytes`, allowed: `${needed}`,
})
