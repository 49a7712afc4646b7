import {
  cellShift, excitationNow, excitationShape, foreseenThreshold, inhibition, inhibitionCounts, inhibitionNow,
  inhibitionShape, listed, membrane, membraneNow, peakLevel, peakOf, peakSlope,
} from './lifCell'

/** Marks a cell as listed. Returns whether it was not. */
// @ts-ignore: decorator
@inline
export function mark(cell: usize): boolean {
  if (load<f64>(cell, listed) != 0) return false
  store<f64>(cell, 1, listed)
  return true
}

/**
 * Adds excitation to the targets in a part of a list and lists those that may fire because of it. The first test is one
 * sum of amplitudes, as it is made at every synaptic event. Returns the new count of candidates.
 */
export function exciteRow(
  first: usize, end: usize, slotJump: f64, membraneJump: f64, cells: usize, constants: usize, candidates: usize,
  candidateCount: u32,
): u32 {
  const level = load<f64>(constants, foreseenThreshold)
  const jumps = f64x2(slotJump, membraneJump)
  const alone = load<f64>(constants, peakLevel) * load<f64>(constants, excitationNow)
  const weights = f64x2(excitationWeight(constants), load<f64>(constants, peakSlope) * load<f64>(constants, membraneNow))
  const inhibitionWeight = weightOfInhibition(constants)
  let count = candidateCount
  for (let next = first; next < end; next += 4) {
    const target = load<u32>(next)
    const cell = cells + ((<usize>target) << cellShift)
    const amplitudes = f64x2.add(v128.load(cell), jumps)
    v128.store(cell, amplitudes)
    const parts = f64x2.mul(amplitudes, weights)
    const peak = f64x2.extract_lane(parts, 0) + f64x2.extract_lane(parts, 1)
      + load<f64>(cell, inhibition) * inhibitionWeight
    if (!(<u32>(peak > level) | <u32>(f64x2.extract_lane(amplitudes, 0) * alone > level))) continue
    if (!mayFire(cell, constants) || !mark(cell)) continue
    store<u32>(candidates + ((<usize>count) << 2), target)
    count++
  }
  return count
}

/** Adds excitation to one cell. Returns whether it is to be listed. */
export function excite(cell: usize, slotJump: f64, membraneJump: f64, constants: usize): boolean {
  const excitation = load<f64>(cell) + slotJump
  const amplitude = load<f64>(cell, membrane) + membraneJump
  store<f64>(cell, excitation)
  store<f64>(cell, amplitude, membrane)
  const level = load<f64>(constants, foreseenThreshold)
  const peak = excitation * excitationWeight(constants)
    + amplitude * (load<f64>(constants, peakSlope) * load<f64>(constants, membraneNow))
    + load<f64>(cell, inhibition) * weightOfInhibition(constants)
  if (!(peak > level || excitation * (load<f64>(constants, peakLevel) * load<f64>(constants, excitationNow)) > level)) {
    return false
  }
  return mayFire(cell, constants) && mark(cell)
}

// @ts-ignore: decorator
@inline
function excitationWeight(constants: usize): f64 {
  return (load<f64>(constants, peakLevel) - load<f64>(constants, peakSlope) * load<f64>(constants, excitationShape))
    * load<f64>(constants, excitationNow)
}

// @ts-ignore: decorator
@inline
function weightOfInhibition(constants: usize): f64 {
  return load<f64>(constants, peakSlope) * load<f64>(constants, inhibitionShape) * load<f64>(constants, inhibitionNow)
}

/** The closer tests: whether excitation exceeds the threshold, and whether its peak from here does. */
function mayFire(cell: usize, constants: usize): boolean {
  const level = load<f64>(constants, foreseenThreshold)
  const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
  const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
  if (excited - inhibited * load<f64>(constants, inhibitionCounts) <= level) return false
  const potential = load<f64>(cell, membrane) * load<f64>(constants, membraneNow)
    - load<f64>(constants, excitationShape) * excited + load<f64>(constants, inhibitionShape) * inhibited
  return peakOf(constants, excited, potential) > level
}

/** Adds inhibition, which makes no cell fire. */
// @ts-ignore: decorator
@inline
export function inhibit(cell: usize, slotJump: f64, membraneJump: f64): void {
  store<f64>(cell, load<f64>(cell, membrane) + membraneJump, membrane)
  store<f64>(cell, load<f64>(cell, inhibition) + slotJump, inhibition)
}

/** Moves the membrane itself, after which everything is possible. */
// @ts-ignore: decorator
@inline
export function jump(cell: usize, membraneJump: f64): boolean {
  store<f64>(cell, load<f64>(cell, membrane) + membraneJump, membrane)
  return mark(cell)
}
