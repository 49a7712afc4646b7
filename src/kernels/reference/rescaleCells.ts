import type { KernelFunctions } from '../kernelFunctions.js'
import { cellPlaces, numbersPerCell } from '../lifPlaces.js'

const negligible = 1e-30

export const rescalePotentials: KernelFunctions['rescalePotentials'] = (membranes, count, kept) => {
  for (let cell = 0; cell < count; cell++) membranes[cell] = scaled(membranes[cell]!, kept)
}

export const rescaleCells: KernelFunctions['rescaleCells'] = (cells, count, kept, excitationKept, inhibitionKept) => {
  for (let cell = 0; cell < count * numbersPerCell; cell += numbersPerCell) {
    cells[cell + cellPlaces.excitation] = scaled(cells[cell + cellPlaces.excitation]!, excitationKept)
    cells[cell + cellPlaces.membrane] = scaled(cells[cell + cellPlaces.membrane]!, kept)
    cells[cell + cellPlaces.inhibition] = scaled(cells[cell + cellPlaces.inhibition]!, inhibitionKept)
  }
}

/** A refractory cell stays at −∞, and what decayed to next to nothing is nothing. */
function scaled(amplitude: number, kept: number): number {
  if (amplitude === -Infinity) return amplitude
  const value = amplitude * kept
  return Math.abs(value) < negligible ? 0 : value
}
