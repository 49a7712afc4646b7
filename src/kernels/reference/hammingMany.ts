import { popcount32 } from '../../words/distance.js'
import type { KernelFunctions } from '../kernelFunctions.js'

/** The Hamming distance of a row of the blocks from the cue whose packed words begin at `first`. */
export function distanceInBlocks(
  blocks: Uint8Array, bytesPerRow: number, row: number, cues: Uint32Array, first: number,
): number {
  const start = (row >> 4) * 16 * bytesPerRow + (row & 15)
  let distance = 0
  for (let byte = 0; byte < bytesPerRow; byte++) {
    const cue = (cues[first + (byte >> 2)]! >>> (8 * (byte & 3))) & 255
    distance += popcount32(blocks[start + 16 * byte]! ^ cue)
  }
  return distance
}

export const hammingScanMany: KernelFunctions['hammingScanMany'] = (
  blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, radius, _scratch, out, capacity, found,
) => {
  for (let cue = 0; cue < cueCount; cue++) {
    let next = 0
    for (let row = 0; row < count; row++) {
      if (distanceInBlocks(blocks, bytesPerRow, row, cues, cue * wordsPerCue) > radius) continue
      if (next < capacity) out[cue * capacity + next] = row
      next++
    }
    found[cue] = next
  }
}

export const hammingDistances: KernelFunctions['hammingDistances'] = (
  blocks, bytesPerRow, count, cues, wordsPerCue, cueCount, _scratch, out,
) => {
  for (let cue = 0; cue < cueCount; cue++) {
    for (let row = 0; row < count; row++) {
      out[cue * count + row] = distanceInBlocks(blocks, bytesPerRow, row, cues, cue * wordsPerCue)
    }
  }
}
