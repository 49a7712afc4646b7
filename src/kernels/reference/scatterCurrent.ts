import type { KernelFunctions } from '../kernelFunctions.js'
import { excite, mark, mayFire, receiveCurrent } from './receiveCurrent.js'

/** The first test is made for so many targets of a spike before the closer ones. */
const together = 64

export const scatterCurrent: KernelFunctions['scatterCurrent'] = (
  volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    const row = targets.subarray(offsets[source]!, offsets[source + 1]!)
    if (slot === 1) {
      for (let block = 0; block < row.length; block += together) {
        const passed = row.slice(block, block + together)
          .filter((target) => excite(cells, target, membraneJump, slotJump, constants))
        for (const target of passed) {
          if (mayFire(cells, target, constants) && mark(cells, target)) candidates[count++] = target
        }
      }
    } else {
      for (const target of row) {
        if (receiveCurrent(cells, target, membraneJump, slot, slotJump, constants)) candidates[count++] = target
      }
    }
  }
  return count
}
