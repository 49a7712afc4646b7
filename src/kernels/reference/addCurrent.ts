import type { KernelFunctions } from '../kernelFunctions.js'
import { receiveCurrent } from './receiveCurrent.js'

export const addCurrent: KernelFunctions['addCurrent'] = (
  input, count, sign, membraneGrowth, slot, slotGrowth, cells, constants, candidates, candidateCount,
) => {
  let listedCount = candidateCount
  for (let number = 0; number < count; number++) {
    const amount = input[number]!
    if (amount * sign <= 0) continue
    const [membraneJump, slotJump] = [amount * membraneGrowth, amount * slotGrowth]
    if (receiveCurrent(cells, number, membraneJump, slot, slotJump, constants)) candidates[listedCount++] = number
  }
  return listedCount
}
