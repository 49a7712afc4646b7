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
 * the peak that it would reach from here exceeds the threshold, by one sum and then more closely, and if it does itself.
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
  const excitation = cells[cell + cellPlaces.excitation]!
  const level = constants[place.foreseenThreshold]!
  const [peakLevel, peakSlope] = [constants[place.peakLevel]!, constants[place.peakSlope]!]
  const [e, m, i] = [place.excitationNow, place.membraneNow, place.inhibitionNow].map((now) => constants[now]!) as
    [number, number, number]
  const peak = excitation * ((peakLevel - peakSlope * constants[place.excitationShape]!) * e)
    + cells[cell + cellPlaces.membrane]! * (peakSlope * m)
    + cells[cell + cellPlaces.inhibition]! * (peakSlope * constants[place.inhibitionShape]! * i)
  if (!(peak > level || excitation * (peakLevel * e) > level)) return false
  return mayFire(cells, cell, constants) && mark(cells, number)
}

function mayFire(cells: Float64Array, cell: number, constants: Float64Array): boolean {
  const level = constants[place.foreseenThreshold]!
  const excited = cells[cell + cellPlaces.excitation]! * constants[place.excitationNow]!
  const inhibited = cells[cell + cellPlaces.inhibition]! * constants[place.inhibitionNow]!
  if (excited - inhibited * constants[place.inhibitionCounts]! <= level) return false
  const potential = cells[cell + cellPlaces.membrane]! * constants[place.membraneNow]!
    - constants[place.excitationShape]! * excited + constants[place.inhibitionShape]! * inhibited
  return peakOf(constants, excited, potential) > level
}
