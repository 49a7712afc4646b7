import { popcount32 } from '../../words/distance.js'
import type { KernelFunctions } from '../kernelFunctions.js'

export const hammingScan: KernelFunctions['hammingScan'] = (rows, wordsPerRow, count, cue, radius, out) => {
  let found = 0
  for (let row = 0, next = 0; row < count; row++) {
    let distance = 0
    for (let part = 0; part < wordsPerRow; part++) distance += popcount32(rows[next++]! ^ cue[part]!)
    if (distance <= radius) out[found++] = row
  }
  return found
}
