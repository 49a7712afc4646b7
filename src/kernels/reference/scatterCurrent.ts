import type { KernelFunctions } from '../kernelFunctions.js'
import { receiveCurrent } from './receiveCurrent.js'

export const scatterCurrent: KernelFunctions['scatterCurrent'] = (
  volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    for (let next = offsets[source]!; next < offsets[source + 1]!; next++) {
      const target = targets[next]!
      if (receiveCurrent(cells, target, membraneJump, slot, slotJump, constants)) candidates[count++] = target
    }
  }
  return count
}
