import type { KernelFunctions } from '../kernelFunctions.js'
import { excite, mark, mayFire, receiveCurrent } from './receiveCurrent.js'

/** The closer tests wait until so many targets have passed the first one, or are behind in one row. */
const together = 256

export const scatterCurrent: KernelFunctions['scatterCurrent'] = (
  volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  let passed: number[] = []
  const listPassed = () => {
    for (const target of passed) {
      if (mayFire(cells, target, constants) && mark(cells, target)) candidates[count++] = target
    }
    passed = []
  }
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    const row = targets.subarray(offsets[source]!, offsets[source + 1]!)
    if (slot === 1) {
      for (let block = 0; block < row.length; block += together) {
        for (const target of row.subarray(block, block + together)) {
          if (excite(cells, target, membraneJump, slotJump, constants)) passed.push(target)
        }
        if (passed.length >= together) listPassed()
      }
    } else {
      for (const target of row) {
        if (receiveCurrent(cells, target, membraneJump, slot, slotJump, constants)) candidates[count++] = target
      }
    }
  }
  listPassed()
  return count
}
