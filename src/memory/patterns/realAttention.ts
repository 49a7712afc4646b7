import { alignedBytes, createKernels } from '../../kernels/kernels.js'
import type { StoredPatterns } from './patternMemory.js'
import { unit } from './realVectors.js'

/** Cues that are compared with the addresses at once. */
const batch = 32

/** The answer to each cue. */
export type ReadVectors = (cues: readonly Float64Array[]) => Float64Array[]

/**
 * Softmax attention on real vectors for many cues at once. Every sum is made in the order in which a memory's own
 * `read` makes it, so that the answers are the same to the last bit. Data are finite.
 */
export function realAttention(
  dimensions: number, beta: number, { addresses, values, strengths }: StoredPatterns<Float64Array>,
): ReadVectors {
  const count = addresses.length
  const lengths = [
    8 * dimensions * Math.ceil(count / 8), dimensions * count, dimensions * batch, count * batch, dimensions * batch,
  ]
  const kernels = createKernels(lengths.reduce((sum, length) => sum + alignedBytes(8 * length), 0))
  const [keys, rows, queries, weights, sums] = lengths.map((length) => kernels.float64(length)) as
    [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]
  addresses.forEach((address, key) => {
    const first = (key & ~7) * dimensions + (key & 7)
    for (let column = 0; column < dimensions; column++) keys[first + 8 * column] = address[column]!
  })
  values.forEach((row, index) => rows.set(row, index * dimensions))

  /** Turns cosines into weights times strengths. Returns the sum of their absolute values. */
  function weigh(own: Float64Array): number {
    let greatest = -Infinity
    for (let index = 0; index < count; index++) {
      own[index] = beta * Math.max(-1, Math.min(1, own[index]!))
      greatest = Math.max(greatest, own[index]!)
    }
    let total = 0
    for (let index = 0; index < count; index++) {
      own[index] = strengths[index]! * kernels.exp(own[index]! - greatest)
      total += Math.abs(own[index]!)
    }
    return total
  }

  function readSome(cues: readonly Float64Array[]): Float64Array[] {
    cues.forEach((cue, index) => queries.set(unit(cue), index * dimensions))
    kernels.dotProducts(queries, cues.length, dimensions, keys, count, weights)
    const totals = cues.map((_, index) => weigh(weights.subarray(index * count, (index + 1) * count)))
    kernels.addWeighted(weights, cues.length, rows, count, dimensions, sums.fill(0))
    return cues.map((cue, index) => (totals[index] === 0 ? cue
      : Float64Array.from(sums.subarray(index * dimensions, (index + 1) * dimensions), (sum) => sum / totals[index]!)))
  }

  return (cues) => {
    const found: Float64Array[] = []
    for (let first = 0; first < cues.length; first += batch) found.push(...readSome(cues.slice(first, first + batch)))
    return found
  }
}
