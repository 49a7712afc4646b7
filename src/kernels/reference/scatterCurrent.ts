import type { KernelFunctions } from '../kernelFunctions.js'
import { excite, mark, mayFire, receiveCurrent } from './receiveCurrent.js'

/** The first test is made for so many targets before the closer ones. */
const together = 256
/** Rows of at most so many targets are gathered, to be gone through together. */
const shortLength = 4

export const scatterCurrent: KernelFunctions['scatterCurrent'] = (
  volley, spikes, offsets, targets, membraneJump, slot, slotJump, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  const exciteAll = (list: readonly number[]) => {
    for (let block = 0; block < list.length; block += together) {
      const passed = list.slice(block, block + together)
        .filter((target) => excite(cells, target, membraneJump, slotJump, constants))
      for (const target of passed) {
        if (mayFire(cells, target, constants) && mark(cells, target)) candidates[count++] = target
      }
    }
  }
  const gathered: number[] = []
  for (let spike = 0; spike < spikes; spike++) {
    const source = volley[spike]!
    const row = targets.subarray(offsets[source]!, offsets[source + 1]!)
    if (slot !== 1) {
      for (const target of row) {
        if (receiveCurrent(cells, target, membraneJump, slot, slotJump, constants)) candidates[count++] = target
      }
    } else if (row.length > shortLength) {
      exciteAll([...row])
    } else {
      gathered.push(...row)
      if (gathered.length >= together) exciteAll(gathered.splice(0))
    }
  }
  exciteAll(gathered)
  return count
}
