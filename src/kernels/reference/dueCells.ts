import type { KernelFunctions } from '../kernelFunctions.js'
import { cellsPerBlock, listed, numbersPerCell } from '../lifPlaces.js'

const tickMax = 0x4000_0000

export const dueCells: KernelFunctions['dueCells'] = (tick, cells, count, earliest, candidates, candidateCount) => {
  let listedCount = candidateCount
  for (let block = 0; block * cellsPerBlock < count; block++) {
    if (earliest[block]! > tick) continue
    let first = tickMax
    for (let number = block * cellsPerBlock; number < Math.min(count, (block + 1) * cellsPerBlock); number++) {
      const next = cells[number * numbersPerCell + 3]!
      if (next < 0) continue
      if (next > tick) {
        first = Math.min(first, next)
        continue
      }
      cells[number * numbersPerCell + 3] = listed
      candidates[listedCount++] = number
    }
    earliest[block] = first
  }
  return listedCount
}

export const earliestTick: KernelFunctions['earliestTick'] = (earliest, blocks) => {
  let least = tickMax
  for (let block = 0; block < blocks; block++) least = Math.min(least, earliest[block]!)
  return least
}
