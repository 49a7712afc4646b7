import {
  excitationNow, excitationShape, foreseenThreshold, inhibition, inhibitionCounts, inhibitionNow, inhibitionShape,
  listed, membrane, membraneNow, peakLevels, peakOf, peakSlopes,
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
 * Adds excitation to a cell. Returns whether it may fire because of it and is not yet listed; marks it as listed then.
 */
// @ts-ignore: decorator
@inline
export function excite(
  cell: usize, slotJump: f64, membraneJump: f64, level: f64, excitationNow: f64, membraneNow: f64, inhibitionNow: f64,
  counts: f64, excitationShape: f64, inhibitionShape: f64, levels: v128, moreLevels: v128, slopes: v128,
  moreSlopes: v128,
): boolean {
  const excitation = load<f64>(cell) + slotJump
  const amplitude = load<f64>(cell, membrane) + membraneJump
  store<f64>(cell, excitation)
  store<f64>(cell, amplitude, membrane)
  const excited = excitation * excitationNow
  const inhibited = load<f64>(cell, inhibition) * inhibitionNow
  const potential = amplitude * membraneNow - excitationShape * excited + inhibitionShape * inhibited
  if (excited - inhibited * counts <= level) return false
  if (peakOf(excited, potential, levels, moreLevels, slopes, moreSlopes) <= level) return false
  return mark(cell)
}

/** The same for targets in a row of a list, or with an input each. Returns the new count of candidates. */
export function exciteRow(
  next: usize, end: usize, slotJump: f64, membraneJump: f64, cells: usize, constants: usize, candidates: usize,
  candidateCount: u32,
): u32 {
  const level = load<f64>(constants, foreseenThreshold)
  const e = load<f64>(constants, excitationNow)
  const m = load<f64>(constants, membraneNow)
  const i = load<f64>(constants, inhibitionNow)
  const counts = load<f64>(constants, inhibitionCounts)
  const es = load<f64>(constants, excitationShape)
  const is = load<f64>(constants, inhibitionShape)
  const levels = v128.load(constants, peakLevels)
  const moreLevels = v128.load(constants, peakLevels + 16)
  const slopes = v128.load(constants, peakSlopes)
  const moreSlopes = v128.load(constants, peakSlopes + 16)
  let count = candidateCount
  for (; next < end; next += 4) {
    const target = load<u32>(next)
    const cell = cells + ((<usize>target) << 5)
    if (!excite(cell, slotJump, membraneJump, level, e, m, i, counts, es, is, levels, moreLevels, slopes, moreSlopes)) {
      continue
    }
    store<u32>(candidates + ((<usize>count) << 2), target)
    count++
  }
  return count
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
