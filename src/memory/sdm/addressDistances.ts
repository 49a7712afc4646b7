import { hammingScratchBytes, type Kernels } from '../../kernels/kernels.js'
import { packedLength, type Word } from '../../words/word.js'
import { drawAddresses } from './drawAddresses.js'

/** Words that are compared with the addresses at once, and addresses that are drawn at once. */
const batch = 32
const drawn = 1024

/**
 * Calls `take` for each word in order with its Hamming distances from all addresses, which it may read until it returns.
 * Many words at once are faster.
 */
export type Distances = (words: readonly Word[], take: (index: number, distances: Uint16Array) => void) => void

/** The bytes of each array that `addressDistances` takes from the kernels. */
export function distanceBytes(bits: number, locations: number): number[] {
  const row = 4 * packedLength(bits)
  return [
    16 * Math.ceil(locations / 16) * row, Math.min(drawn, locations) * row, 16, batch * row,
    hammingScratchBytes(row, batch), 2 * batch * locations,
  ]
}

/** Distances from fair random addresses, each of which depends on key and its own number only. */
export function addressDistances(kernels: Kernels, bits: number, locations: number, key: Uint32Array): Distances {
  const row = packedLength(bits)
  const blocks = kernels.uint8(16 * Math.ceil(locations / 16) * 4 * row)
  const addresses = kernels.uint32(Math.min(drawn, locations) * row)
  const keyWords = kernels.uint32(4)
  const cues = kernels.uint32(batch * row)
  const scratch = kernels.uint8(hammingScratchBytes(4 * row, batch))
  const distances = kernels.uint16(batch * locations)
  keyWords.set(key)
  for (let first = 0; first < locations; first += drawn) {
    const some = addresses.subarray(0, Math.min(drawn, locations - first) * row)
    drawAddresses(kernels, some, bits, keyWords, first)
    kernels.interleaveRows(some, row, some.length / row, 4 * row, blocks.subarray(first * 4 * row))
  }
  return (words, take) => {
    for (let first = 0; first < words.length; first += batch) {
      const some = words.slice(first, first + batch)
      some.forEach((word, index) => cues.set(word.packed, index * row))
      kernels.hammingDistances(blocks, 4 * row, locations, cues, row, some.length, scratch, distances)
      some.forEach((_, index) =>
        take(first + index, distances.subarray(index * locations, (index + 1) * locations)))
    }
  }
}
