import type { KernelFunctions } from '../kernelFunctions.js'
import { lifPlaces as place, listed, numbersPerCell } from '../lifPlaces.js'

export const releaseCells: KernelFunctions['releaseCells'] = (
  volley, spikes, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const number = volley[spike]!
    const cell = number * numbersPerCell
    const shaped = constants[place.inhibitionShape]! * cells[cell + 2]! * constants[place.inhibitionNow]!
      - constants[place.excitationShape]! * cells[cell + 1]! * constants[place.excitationNow]!
    cells[cell] = (constants[place.reset]! - shaped) * constants[place.membraneGrowth]!
    if (cells[cell + 3] === listed) continue
    cells[cell + 3] = listed
    candidates[count++] = number
  }
  return count
}
