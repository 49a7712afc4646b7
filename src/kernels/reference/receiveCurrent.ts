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
 * Adds excitation to a cell. Returns whether it passes the first test for firing because of that, one sum of amplitudes:
 * whether the peak that it would reach from here exceeds the threshold. Inhibition that lasts longer than excitation is
 * taken off that, because it goes on to outweigh as much of it.
 */
export function excite(
  cells: Float64Array, number: number, membraneJump: number, slotJump: number, constants: Float64Array,
): boolean {
  const cell = number * numbersPerCell
  cells[cell + cellPlaces.membrane]! += membraneJump
  cells[cell + cellPlaces.excitation]! += slotJump
  const excitation = cells[cell + cellPlaces.excitation]!
  const level = constants[place.foreseenThreshold]!
  const [peakLevel, peakSlope] = [constants[place.peakLevel]!, constants[place.peakSlope]!]
  const [e, m, i] = [place.excitationNow, place.membraneNow, place.inhibitionNow].map((now) => constants[now]!) as
    [number, number, number]
  const peak = excitation * ((peakLevel - peakSlope * constants[place.excitationShape]!) * e)
    + cells[cell + cellPlaces.membrane]! * (peakSlope * m)
    + cells[cell + cellPlaces.inhibition]!
      * (peakSlope * constants[place.inhibitionShape]! * i - peakLevel * (constants[place.inhibitionCounts]! * i))
  return peak > level || excitation * (peakLevel * e) > level
}

/** The closer tests: whether what excitation exceeds inhibition by is above the threshold, and whether its peak is. */
export function mayFire(cells: Float64Array, number: number, constants: Float64Array): boolean {
  const cell = number * numbersPerCell
  const level = constants[place.foreseenThreshold]!
  const excited = cells[cell + cellPlaces.excitation]! * constants[place.excitationNow]!
  const inhibited = cells[cell + cellPlaces.inhibition]! * constants[place.inhibitionNow]!
  const pull = excited - inhibited * constants[place.inhibitionCounts]!
  if (pull <= level) return false
  const potential = cells[cell + cellPlaces.membrane]! * constants[place.membraneNow]!
    - constants[place.excitationShape]! * excited + constants[place.inhibitionShape]! * inhibited
  return peakOf(constants, pull, potential) > level
}

/** Adds inhibition to a cell, which makes none fire. */
export function inhibit(cells: Float64Array, number: number, membraneJump: number, slotJump: number): void {
  cells[number * numbersPerCell + cellPlaces.membrane]! += membraneJump
  cells[number * numbersPerCell + cellPlaces.inhibition]! += slotJump
}

/** Moves the membrane itself, after which everything is possible. Returns whether the cell was not listed yet. */
export function jump(cells: Float64Array, number: number, membraneJump: number): boolean {
  cells[number * numbersPerCell + cellPlaces.membrane]! += membraneJump
  return mark(cells, number)
}

/**
 * Adds to the membrane and to the excitation (slot 1) or the inhibition (slot 2) of a cell, or to the membrane alone
 * (slot 0). Returns whether it may fire because of that and was not listed yet; then it is marked as listed.
 */
export function receiveCurrent(
  cells: Float64Array, number: number, membraneJump: number, slot: number, slotJump: number, constants: Float64Array,
): boolean {
  if (slot === 0) return jump(cells, number, membraneJump)
  if (slot === 1) {
    return excite(cells, number, membraneJump, slotJump, constants) && mayFire(cells, number, constants)
      && mark(cells, number)
  }
  inhibit(cells, number, membraneJump, slotJump)
  return false
}
