import type { KernelFunctions } from '../kernelFunctions.js'

export const interleaveRows: KernelFunctions['interleaveRows'] = (rows, wordsPerRow, count, bytesPerRow, blocks) => {
  const blockCount = Math.ceil(count / 16)
  blocks.fill(0, 0, blockCount * 16 * bytesPerRow)
  for (let row = 0; row < count; row++) {
    const block = (row >> 4) * 16 * bytesPerRow
    for (let byte = 0; byte < bytesPerRow; byte++) {
      blocks[block + 16 * byte + (row & 15)] = rows[row * wordsPerRow + (byte >> 2)]! >>> (8 * (byte & 3))
    }
  }
}
