import type { KernelFunctions } from '../kernelFunctions.js'
import { excite, inhibit, jump, mark, mayFire } from './receiveCurrent.js'

/** The first test is made for so many targets of a spike before the closer ones. */
const together = 64

export const scatterCurrent: KernelFunctions['scatterCurrent'] = (
  volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    const row = targets.subarray(offsets[source]!, offsets[source + 1]!)
    if (slot === 2) for (const target of row) inhibit(cells, target, membraneJump, slotJump)
    else if (slot === 0) for (const target of row) if (jump(cells, target, membraneJump)) candidates[count++] = target
    for (let block = 0; slot === 1 && block < row.length; block += together) {
      const passed = row.slice(block, block + together)
        .filter((target) => excite(cells, target, membraneJump, slotJump, constants))
      for (const target of passed) {
        if (mayFire(cells, target, constants) && mark(cells, target)) candidates[count++] = target
      }
    }
  }
  return count
}
