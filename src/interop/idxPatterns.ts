import { InputError } from '../errors/inputError.js'
import { wordFromBits } from '../words/word.js'
import type { PatternSet } from '../words/patternSet.js'
import { checkedThreshold } from './threshold.js'

/** Names of the types that the third byte of an IDX file may state. Only the first can be read here. */
const types = new Map([
  [0x08, 'unsigned byte'], [0x09, 'signed byte'], [0x0b, 'short'], [0x0c, 'int'], [0x0d, 'float'], [0x0e, 'double'],
])

/**
 * Patterns from an IDX file of images, the format of MNIST (LeCun, Cortes & Burges, "The MNIST database of handwritten
 * digits", section "File formats"): two zero bytes, a type, the number of dimensions, the dimensions as big-endian
 * 32-bit integers, then the values. Images are unsigned bytes in 3 dimensions (images, rows, columns).
 *
 * A pixel of at least `threshold` · 255 is 1 (0 < threshold ≤ 1); `grey` gives value / 255. `labels`, where given, has
 * one value an image.
 * Throws an InputError for anything else.
 */
export function parseIdxImages(
  bytes: Uint8Array, source: string, threshold: number, labels?: Uint8Array,
): PatternSet {
  const level = checkedThreshold(threshold) * 255
  const { dimensions, values } = parseIdx(bytes, source, 3, 'images (images, rows, columns)')
  const [count, height, width] = dimensions as [number, number, number]
  const bits = height * width
  if (count === 0 || bits === 0) {
    const problem = `found ${count} images of ${width} × ${height} pixels`
    throw new InputError({ source, problem, allowed: 'at least 1 image of 1 × 1 pixel' })
  }
  if (labels !== undefined && labels.length !== count) {
    const problem = `found ${count} images but ${labels.length} labels`
    throw new InputError({ source, problem, allowed: 'one label an image' })
  }
  const pixelsOf = (index: number): Uint8Array => values.subarray(index * bits, (index + 1) * bits)
  const patterns = Array.from({ length: count }, (_, index) => {
    const name = `image-${index}`
    const word = wordFromBits(pixelsOf(index).map((pixel) => Number(pixel >= level)))
    return { name, label: String(labels?.[index] ?? name), word }
  })
  return { source, bits, width, patterns, grey: (index) => Float64Array.from(pixelsOf(index), (pixel) => pixel / 255) }
}

/** The values of an IDX file of labels: unsigned bytes in 1 dimension. Throws an InputError for anything else. */
export const parseIdxLabels = (bytes: Uint8Array, source: string): Uint8Array =>
  parseIdx(bytes, source, 1, 'labels (images)').values

function parseIdx(bytes: Uint8Array, source: string, dimensionCount: number, meaning: string) {
  checkMagic(bytes, source, dimensionCount, meaning)
  const start = 4 + 4 * dimensionCount
  if (bytes.length < start) throw truncated(source, bytes.length, start)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dimensions = Array.from({ length: dimensionCount }, (_, index) => view.getUint32(4 + 4 * index))
  const end = start + dimensions.reduce((product, dimension) => product * dimension, 1)
  if (bytes.length < end) throw truncated(source, bytes.length, end)
  if (bytes.length > end) {
    throw new InputError({
      source,
      problem: `found ${bytes.length} bytes`,
      allowed: `${end}, the size that the header states (${dimensions.join(' × ')})`,
    })
  }
  return { dimensions, values: bytes.subarray(start) }
}

function checkMagic(bytes: Uint8Array, source: string, dimensionCount: number, meaning: string): void {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new InputError({ source, problem: 'the bytes are compressed with gzip', allowed: 'an IDX file, unpacked' })
  }
  if (bytes.length < 4) throw truncated(source, bytes.length, 4)
  if (bytes[0] !== 0 || bytes[1] !== 0 || !types.has(bytes[2]!)) {
    const found = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    throw new InputError({
      source,
      field: 'bytes 0 to 3',
      problem: `found ${found}, which begins no IDX file`,
      allowed: `00 00 08 0${dimensionCount}`,
    })
  }
  if (bytes[2] !== 0x08) {
    const problem = `found values of type ${types.get(bytes[2]!)}`
    throw new InputError({ source, field: 'byte 2', problem, allowed: 'unsigned byte (08)' })
  }
  if (bytes[3] !== dimensionCount) {
    const problem = `found ${bytes[3]} dimensions`
    throw new InputError({ source, field: 'byte 3', problem, allowed: `${dimensionCount}: ${meaning}` })
  }
}

const truncated = (source: string, found: number, needed: number): InputError => new InputError({
  source,
  problem: `the file ends after ${found} bytes`,
  allowed: `${needed} bytes, as its header asks for`,
})
