import type { KernelFunctions } from '../kernelFunctions.js'
import { cellsPerBlock, never } from '../lifPlaces.js'
import { mark } from './receiveCurrent.js'

export const dueCells: KernelFunctions['dueCells'] = (
  tick, cells, due, count, earliest, candidates, candidateCount,
) => {
  let listedCount = candidateCount
  for (let block = 0; block * cellsPerBlock < count; block++) {
    if (earliest[block]! > tick) continue
    let first = never
    for (let number = block * cellsPerBlock; number < Math.min(count, (block + 1) * cellsPerBlock); number++) {
      if (due[number]! > tick) first = Math.min(first, due[number]!)
      else if (mark(cells, number)) candidates[listedCount++] = number
    }
    earliest[block] = first
  }
  return listedCount
}

export const earliestTick: KernelFunctions['earliestTick'] = (earliest, blocks) => {
  let least = never
  for (let block = 0; block < blocks; block++) least = Math.min(least, earliest[block]!)
  return least
}
