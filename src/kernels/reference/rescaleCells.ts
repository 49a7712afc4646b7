import type { KernelFunctions } from '../kernelFunctions.js'
import { numbersPerCell } from '../lifPlaces.js'

const negligible = 1e-30

export const rescalePotentials: KernelFunctions['rescalePotentials'] = (membranes, count, kept) => {
  for (let cell = 0; cell < count; cell++) membranes[cell] = scaled(membranes[cell]!, kept)
}

export const rescaleCells: KernelFunctions['rescaleCells'] = (cells, count, kept, excitationKept, inhibitionKept) => {
  for (let cell = 0; cell < count * numbersPerCell; cell += numbersPerCell) {
    cells[cell] = scaled(cells[cell]!, kept)
    cells[cell + 1] = scaled(cells[cell + 1]!, excitationKept)
    cells[cell + 2] = scaled(cells[cell + 2]!, inhibitionKept)
  }
}

/** A refractory cell stays at −∞, and what decayed to next to nothing is nothing. */
function scaled(amplitude: number, kept: number): number {
  if (amplitude === -Infinity) return amplitude
  const value = amplitude * kept
  return Math.abs(value) < negligible ? 0 : value
}
