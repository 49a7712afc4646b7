import { cellPlaces, lifPlaces as place, numbersPerCell } from '../lifPlaces.js'

/** Marks a cell as listed. Returns whether it was not. */
export function mark(cells: Float64Array, number: number): boolean {
  const at = number * numbersPerCell + cellPlaces.listed
  if (cells[at] !== 0) return false
  cells[at] = 1
  return true
}

/** The highest that a membrane at `potential` gets by itself with an excitation, at most. See `lifPlaces`. */
export function peakOf(constants: Float64Array, excited: number, potential: number): number {
  const chord = (index: number) => excited * constants[place.peakLevels + index]!
    + Math.max(potential, 0) * constants[place.peakSlopes + index]!
  return Math.max(chord(0), chord(1), chord(2), chord(3))
}

/**
 * Adds to the amplitudes of a cell. Returns whether it may fire because of that and was not listed yet; then it is
 * marked as listed. A jump of the membrane itself (slot 0) always may, inhibition (slot 2) never. Excitation may, if
 * it exceeds the threshold, and if the peak that it would reach from here does.
 */
export function receiveCurrent(
  cells: Float64Array, number: number, membraneJump: number, slot: number, slotJump: number, constants: Float64Array,
): boolean {
  const cell = number * numbersPerCell
  cells[cell + cellPlaces.membrane]! += membraneJump
  if (slot === 2) {
    cells[cell + cellPlaces.inhibition]! += slotJump
    return false
  }
  if (slot === 0) return mark(cells, number)
  cells[cell + cellPlaces.excitation]! += slotJump
  const level = constants[place.foreseenThreshold]!
  const excited = cells[cell + cellPlaces.excitation]! * constants[place.excitationNow]!
  const inhibited = cells[cell + cellPlaces.inhibition]! * constants[place.inhibitionNow]!
  const potential = cells[cell + cellPlaces.membrane]! * constants[place.membraneNow]!
    - constants[place.excitationShape]! * excited + constants[place.inhibitionShape]! * inhibited
  if (excited - inhibited * constants[place.inhibitionCounts]! <= level) return false
  return peakOf(constants, excited, potential) > level && mark(cells, number)
}
