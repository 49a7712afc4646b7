import type { KernelFunctions } from '../kernelFunctions.js'
import { distanceInBlocks } from './hammingMany.js'

export const hammingScan: KernelFunctions['hammingScan'] = (blocks, bytesPerRow, count, cue, radius, _scratch, out) => {
  let found = 0
  for (let row = 0; row < count; row++) {
    if (distanceInBlocks(blocks, bytesPerRow, row, cue, 0) <= radius) out[found++] = row
  }
  return found
}
