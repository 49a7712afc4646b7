import { alignedBytes, attendScratchLength, createKernels, hammingScratchBytes } from '../../kernels/kernels.js'
import { packedLength, type Word } from '../../words/word.js'
import { majority } from '../majority.js'

/** Cues that are compared with the addresses at once. */
const batch = 64
/** Addresses that are too far to weigh this much together, against the nearest one, are left out. */
const tolerance = 1e-9

/** The word for each cue where the sums decide every bit of it, else nothing. */
export type ReadBatch = (cues: readonly Word[]) => (Word | undefined)[]

/**
 * Softmax attention over words that were all stored with strength 1, for many cues at once. Sums are made in another
 * order than in a memory's own `read`, and without far addresses. Both differ from the true sum by less than
 * `undecided`, so a bit whose sum is farther from 0 is the same in both; where one is nearer, the word is left open.
 */
export function signedAttention(
  length: number, beta: number, addresses: readonly Word[], data: readonly Word[],
): ReadBatch {
  const count = addresses.length
  const words = packedLength(length)
  const wordsPerRow = 4 * Math.ceil(words / 4)
  const lengths = {
    addresses: count * words, rows: count * wordsPerRow, cues: batch * words,
    sorted: attendScratchLength(count, wordsPerRow, length),
  }
  const [blockBytes, scratchBytes] = [64 * words * Math.ceil(count / 16), hammingScratchBytes(4 * words, batch)]
  const bytes = [
    ...Object.values(lengths).map((words) => 4 * words), blockBytes, scratchBytes, 2 * batch * count, 256 * wordsPerRow,
  ]
  const kernels = createKernels(bytes.reduce((sum, part) => sum + alignedBytes(part), 0))
  const [packed, rows] = [kernels.uint32(lengths.addresses), kernels.uint32(lengths.rows)]
  const [cueWords, sorted] = [kernels.uint32(lengths.cues), kernels.uint32(lengths.sorted)]
  const [blocks, scratch] = [kernels.uint8(blockBytes), kernels.uint8(scratchBytes)]
  const [distances, sums] = [kernels.uint16(batch * count), kernels.float64(32 * wordsPerRow)]
  addresses.forEach((address, index) => packed.set(address.packed, index * words))
  data.forEach((word, index) => rows.set(word.packed, index * wordsPerRow))
  kernels.interleaveRows(packed, words, count, 4 * words, blocks)
  // Relative to the sum of weights: the far addresses; a rounding each of cosine and exponent, of weights, and of sums.
  const undecided = 2 * tolerance + 1e-14 * (1000 + beta + count)
  const decided = (sum: number): boolean => Math.abs(sum) > undecided

  function readSome(cues: readonly Word[]): (Word | undefined)[] {
    cues.forEach((cue, index) => cueWords.set(cue.packed, index * words))
    kernels.hammingDistances(blocks, 4 * words, count, cueWords, words, cues.length, scratch, distances)
    return cues.map((_, index) => {
      const own = distances.subarray(index * count, (index + 1) * count)
      kernels.attendSigned(own, count, beta, tolerance, rows, wordsPerRow, length, sorted, sums)
      const means = sums.subarray(0, length)
      return means.every(decided) ? majority(means) : undefined
    })
  }

  return (cues) => {
    const found: (Word | undefined)[] = []
    for (let first = 0; first < cues.length; first += batch) found.push(...readSome(cues.slice(first, first + batch)))
    return found
  }
}
