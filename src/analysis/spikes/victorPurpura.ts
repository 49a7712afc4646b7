import { InputError } from '../../errors/inputError.js'
import { checkTrain, type SpikeTrain } from './checkTrain.js'

/**
 * The distance of Victor & Purpura (1996) between two spike trains: the least cost of making one of the other by
 * deleting or inserting spikes, 1 each, and moving them, `cost` per unit of time. At cost 0 the difference of the
 * counts, at a high cost the number of spikes that do not coincide. Steps: the product of the two counts. Throws an
 * InputError for times out of order or a cost below 0.
 */
export function victorPurpura(left: SpikeTrain, right: SpikeTrain, cost: number): number {
  checkTrain('left', left)
  checkTrain('right', right)
  if (!(cost >= 0)) throw new InputError({ field: 'cost', problem: `found ${cost}`, allowed: '0 or more' })
  // costs[j]: of making the first j right spikes of the left spikes that were seen.
  const costs = Float64Array.from({ length: right.length + 1 }, (_, count) => count)
  for (let index = 0; index < left.length; index++) {
    let diagonal = costs[0]!
    costs[0] = index + 1
    for (let other = 1; other <= right.length; other++) {
      const distance = Math.abs(left[index]! - right[other - 1]!)
      const moved = diagonal + (distance === 0 ? 0 : cost * distance)
      diagonal = costs[other]!
      costs[other] = Math.min(moved, diagonal + 1, costs[other - 1]! + 1)
    }
  }
  return costs[right.length]!
}
