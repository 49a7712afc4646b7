// Rows of `npm run bench` for dense memories: many cues at once, 8-bit counters, attention, matrices.
import { randomise, spareBytes } from './randomise.mjs'

/**
 * @typedef {import('../../src/kernels/checkedKernels.js').Kernels} Kernels
 * @typedef {import('./rows.mjs').Row} Row
 */

/** So many volleys before one comes again: more rows than a cache holds. */
const volleyCount = 100

/** The scratch of the batched Hamming kernels, as `hammingScratchBytes` has it.
 * @param {number} bytes @param {number} cues */
const scratchBytes = (bytes, cues) => 256 + (64 + 8 * (cues + 1)) * (2 * bytes + 3)

/** Random numbers from −1 to 1.
 * @param {Kernels} kernels @param {number} length @param {number} row */
function reals(kernels, length, row) {
  const array = kernels.float32(length)
  const words = randomise(kernels, new Uint32Array(array.buffer, array.byteOffset, length), row)
  for (let index = 0; index < length; index++) array[index] = (words[index] ?? 0) / 2 ** 31 - 1
  return array
}

/** The same in float64.
 * @param {Kernels} kernels @param {number} length @param {number} row */
function doubles(kernels, length, row) {
  const array = kernels.float64(length)
  const words = randomise(kernels, new Uint32Array(array.buffer, array.byteOffset, 2 * length), row)
  for (let index = 0; index < length; index++) array[index] = (words[2 * index] ?? 0) / 2 ** 31 - 1
  return array
}

/** Packed rows of `bits` random bits.
 * @param {Kernels} kernels @param {number} rows @param {number} bits @param {number} row */
function packedRows(kernels, rows, bits, row) {
  const words = Math.ceil(bits / 32)
  const field = randomise(kernels, kernels.uint32(rows * words), row)
  if (bits % 32 > 0) for (let at = words - 1; at < field.length; at += words) field[at] &= (1 << (bits % 32)) - 1
  return field
}

/** @param {Uint32Array} field @param {number} bit */
const flip = (field, bit) => { field[bit >> 5] = (field[bit >> 5] ?? 0) ^ (1 << (bit & 31)) }

/** Rows stored in blocks of sixteen, and how many bytes each has: those of its packed words.
 * @param {Kernels} kernels @param {Uint32Array} field @param {number} rows @param {number} bits */
function blocksOf(kernels, field, rows, bits) {
  const bytes = 4 * Math.ceil(bits / 32)
  const blocks = kernels.uint8(Math.ceil(rows / 16) * 16 * bytes)
  kernels.interleaveRows(field, Math.ceil(bits / 32), rows, bytes, blocks)
  return { blocks, bytes }
}

/** @type {Omit<Row, 'name' | 'parameters'>} */
const scan = { kernel: 'hammingScan', unit: 'ns per row', slow: true, units: ({ rows }) => rows,
  bytes: ({ rows, bits }) => rows * (bits / 4 + 15) + 20 * bits + spareBytes,
  prepare(kernels, { rows, bits, radius }) {
    const { blocks, bytes } = blocksOf(kernels, packedRows(kernels, rows, bits, 1), rows, bits)
    const cue = packedRows(kernels, 1, bits, 2)
    const scratch = kernels.uint8(16 * bytes)
    const out = kernels.uint32(rows)
    return () => kernels.hammingScan(blocks, bytes, rows, cue, radius, scratch, out)
  } }

/** @type {Omit<Row, 'name' | 'parameters'>} */
const scanMany = { kernel: 'hammingScanMany', unit: 'ns per distance', slow: true,
  units: ({ rows, cues }) => rows * cues,
  bytes: ({ rows, bits, cues }) => rows * (bits / 4 + 60) + cues * (bits / 8 + 8 * rows / 100 + 60)
    + scratchBytes(Math.ceil(bits / 8) + 3, cues) + spareBytes,
  prepare(kernels, { rows, bits, cues, radius }) {
    const words = Math.ceil(bits / 32)
    const { blocks, bytes } = blocksOf(kernels, packedRows(kernels, rows, bits, 1), rows, bits)
    const cueField = packedRows(kernels, cues, bits, 2)
    const scratch = kernels.uint8(scratchBytes(bytes, cues))
    const capacity = Math.ceil(rows / 100)
    const [out, found] = [kernels.uint32(capacity * cues), kernels.uint32(cues)]
    return () => {
      kernels.hammingScanMany(blocks, bytes, rows, cueField, words, cues, radius, scratch, out, capacity, found)
      return found.join()
    }
  } }

/** Rows of 8-bit counters, and a function that gives another volley of distinct rows each time.
 * @param {Kernels} kernels @param {any} parameters */
function counters(kernels, { rows, width, spikes }) {
  const field = kernels.int8(rows * width)
  randomise(kernels, field, 1)
  const volleys = kernels.uint32(spikes * volleyCount)
  volleys.forEach((_, index) => { volleys[index] = (index * 7919 + 13) % rows })
  let next = 0
  return { field, volley() {
    next = (next + 1) % volleyCount
    return volleys.subarray(next * spikes, (next + 1) * spikes)
  } }
}
/** @type {Omit<Row, 'name' | 'parameters'>} */
const byteSums = { kernel: 'accumulateByteRows', unit: 'ns per row', units: ({ spikes }) => spikes,
  bytes: ({ rows, width, spikes }) => rows * width + 8 * width + 4 * spikes * volleyCount + spareBytes,
  prepare(kernels, parameters) {
    const { field, volley } = counters(kernels, parameters)
    const sums = kernels.int32(parameters.width)
    return () => {
      sums.fill(0)
      kernels.accumulateByteRows(field, parameters.width, volley(), parameters.spikes, sums)
      return sums.join()
    }
  } }
/** @type {Omit<Row, 'name' | 'parameters'>} */
const byteWrites = { ...byteSums, kernel: 'addToByteRows',
  prepare(kernels, parameters) {
    const { field, volley } = counters(kernels, parameters)
    const delta = kernels.int8(parameters.width).fill(1)
    return () => {
      kernels.addToByteRows(field, parameters.width, volley(), parameters.spikes, delta, -127, 127)
      return field[13 * parameters.width]
    }
  } }

/** Float64, as the memory on real vectors reads: dot products, softmax, weighted sum of other vectors than the keys.
 * @type {Omit<Row, 'name' | 'parameters'>} */
const attend = { kernel: 'attend', unit: 'µs per query', slow: true, numpy: true,
  units: ({ queries }) => queries * 1000,
  bytes: ({ patterns, dimensions, queries }) => 16 * (patterns + 8) * dimensions
    + 8 * queries * (2 * dimensions + patterns) + spareBytes,
  prepare(kernels, { patterns, dimensions, queries, beta }) {
    const keys = doubles(kernels, 8 * dimensions * Math.ceil(patterns / 8), 1)
    const values = doubles(kernels, dimensions * patterns, 2)
    const asked = doubles(kernels, dimensions * queries, 3)
    const [weights, sums] = [kernels.float64(patterns * queries), kernels.float64(dimensions * queries)]
    return () => {
      kernels.dotProducts(asked, queries, dimensions, keys, patterns, weights)
      for (let query = 0; query < queries; query++) {
        const own = weights.subarray(query * patterns, (query + 1) * patterns)
        let [greatest, total] = [-Infinity, 0]
        for (let key = 0; key < patterns; key++) greatest = Math.max(greatest, own[key] ?? 0)
        for (let key = 0; key < patterns; key++) {
          total += own[key] = kernels.exp(beta / dimensions * ((own[key] ?? 0) - greatest))
        }
        for (let key = 0; key < patterns; key++) own[key] = (own[key] ?? 0) / total
      }
      kernels.addWeighted(weights, queries, values, patterns, dimensions, sums.fill(0))
      let digest = 0
      for (let at = 0; at < sums.length; at++) digest += sums[at] ?? 0
      return digest
    }
  } }

/** Cues are stored words with a tenth of the bits flipped.
 * @type {Omit<Row, 'name' | 'parameters'>} */
const attendSigned = { kernel: 'attendSigned', unit: 'µs per query', slow: true,
  numpy: true, units: ({ queries }) => queries * 1000,
  bytes: ({ patterns, dimensions, queries }) => patterns * (dimensions / 4 + 80 + 2 * queries)
    + queries * dimensions + 20 * dimensions + scratchBytes(Math.ceil(dimensions / 8) + 3, queries) + spareBytes,
  prepare(kernels, { patterns, dimensions, queries, beta }, { attendScratchLength }) {
    const words = 4 * Math.ceil(dimensions / 128)
    const field = packedRows(kernels, patterns, dimensions, 1)
    const { blocks, bytes } = blocksOf(kernels, field, patterns, dimensions)
    const cues = kernels.uint32(queries * words)
    cues.set(field.subarray(0, queries * words))
    for (let query = 0; query < queries; query++) {
      for (let bit = query % 10; bit < dimensions; bit += 10) flip(cues, query * 32 * words + bit)
    }
    const scratch = kernels.uint8(scratchBytes(bytes, queries))
    const distances = kernels.uint16(queries * patterns)
    const [sorted, out] = [kernels.uint32(attendScratchLength(patterns, words, dimensions)), kernels.float64(32 * words)]
    return () => {
      kernels.hammingDistances(blocks, bytes, patterns, cues, words, queries, scratch, distances)
      let sum = 0
      for (let query = 0; query < queries; query++) {
        const own = distances.subarray(query * patterns, (query + 1) * patterns)
        sum += kernels.attendSigned(own, patterns, beta, 1e-6, field, words, dimensions, sorted, out)
        sum += (out[0] ?? 0) + (out[dimensions - 1] ?? 0)
      }
      return sum
    }
  } }

/** @type {Omit<Row, 'name' | 'parameters'>} */
const multiply = { kernel: 'multiplyMatrices', unit: 'ns per 1000 multiply-adds', slow: true, numpy: true,
  units: ({ rows, inner, columns }) => rows * inner * columns / 1000,
  bytes: ({ rows, inner, columns }) => 4 * (rows * inner + inner * columns + rows * columns + columns + 4096) + spareBytes,
  prepare(kernels, { rows, inner, columns }) {
    const [left, right] = [reals(kernels, rows * inner, 1), reals(kernels, inner * columns, 2)]
    const [bias, panel, out] = [kernels.float32(columns), kernels.float32(4096), kernels.float32(rows * columns)]
    return () => {
      kernels.multiplyMatrices(left, rows, inner, right, columns, bias, panel, out)
      return out.subarray(0, 1000).join()
    }
  } }

/** @type {Row[]} */
export const memoryRows = [
  { ...scan, name: 'hammingScan-256', parameters: { rows: 1000000, bits: 256, radius: 103 } },
  { ...scan, name: 'hammingScan-1000', parameters: { rows: 1000000, bits: 1000, radius: 451 } },
  { ...scanMany, name: 'hammingScanMany-256', parameters: { rows: 200000, bits: 256, cues: 64, radius: 103 } },
  { ...scanMany, name: 'hammingScanMany-1000', parameters: { rows: 200000, bits: 1000, cues: 64, radius: 451 } },
  { ...byteSums, name: 'accumulateByteRows-1m', parameters: { rows: 1000000, width: 1024, spikes: 1000 } },
  { ...byteWrites, name: 'addToByteRows-1m', parameters: { rows: 1000000, width: 1024, spikes: 1000 } },
  { ...attend, name: 'attend-1', parameters: { patterns: 10000, dimensions: 1000, queries: 1, beta: 20 } },
  { ...attend, name: 'attend-64', parameters: { patterns: 10000, dimensions: 1000, queries: 64, beta: 20 } },
  { ...attendSigned, name: 'attendSigned-64-40',
    parameters: { patterns: 10000, dimensions: 1000, queries: 64, beta: 40 } },
  { ...attendSigned, name: 'attendSigned-64-10',
    parameters: { patterns: 10000, dimensions: 1000, queries: 64, beta: 10 } },
  { ...attendSigned, name: 'attendSigned-64-1', parameters: { patterns: 10000, dimensions: 1000, queries: 64, beta: 1 } },
  { ...multiply, name: 'multiplyMatrices', parameters: { rows: 256, inner: 768, columns: 2304 } },
]
