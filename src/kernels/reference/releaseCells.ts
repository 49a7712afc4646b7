import type { KernelFunctions } from '../kernelFunctions.js'
import { cellPlaces, lifPlaces as place, numbersPerCell } from '../lifPlaces.js'
import { mark } from './receiveCurrent.js'

export const releaseCells: KernelFunctions['releaseCells'] = (
  volley, spikes, cells, constants, candidates, candidateCount,
) => {
  let count = candidateCount
  for (let spike = 0; spike < spikes; spike++) {
    const number = volley[spike]!
    const cell = number * numbersPerCell
    const excited = cells[cell + cellPlaces.excitation]! * constants[place.excitationNow]!
    const inhibited = cells[cell + cellPlaces.inhibition]! * constants[place.inhibitionNow]!
    const shaped = constants[place.inhibitionShape]! * inhibited - constants[place.excitationShape]! * excited
    cells[cell + cellPlaces.membrane] = (constants[place.reset]! - shaped) * constants[place.membraneGrowth]!
    const pull = Math.max(excited - inhibited * constants[place.inhibitionCounts]!, 0)
    if (pull > constants[place.foreseenThreshold]! && mark(cells, number)) candidates[count++] = number
  }
  return count
}
