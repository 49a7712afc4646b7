import { lifPlaces as place, listed, numbersPerCell } from '../lifPlaces.js'

/**
 * Adds to the amplitudes of a cell. Returns whether it may fire because of that and was not listed yet; then it is
 * marked as listed. A jump of the membrane itself (slot 0) always may, inhibition (slot 2) never. Excitation may, if
 * it exceeds the threshold, and if the peak that it would reach from here does.
 */
export function receiveCurrent(
  cells: Float64Array, number: number, membraneJump: number, slot: number, slotJump: number, constants: Float64Array,
): boolean {
  const cell = number * numbersPerCell
  cells[cell]! += membraneJump
  if (slot !== 0) cells[cell + slot]! += slotJump
  if (slot === 2) return false
  if (slot !== 0) {
    const level = constants[place.foreseenThreshold]!
    const excited = cells[cell + 1]! * constants[place.excitationNow]!
    const inhibited = cells[cell + 2]! * constants[place.inhibitionNow]!
    if (excited - inhibited * constants[place.inhibitionCounts]! <= level) return false
    const potential = cells[cell]! * constants[place.membraneNow]!
      - constants[place.excitationShape]! * excited + constants[place.inhibitionShape]! * inhibited
    if ((potential > 0 ? potential : 0) + constants[place.excitationPeak]! * excited <= level) return false
  }
  if (cells[cell + 3] === listed) return false
  cells[cell + 3] = listed
  return true
}
