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

/** Targets that pass the first test, of so many at a time. */
const together: usize = 64
/** Where they are kept: below all arrays. */
const passed: usize = 16

/**
 * Adds excitation to the targets in a part of a list and lists those that may fire because of it. The first test is one
 * sum of amplitudes, for two targets at once and without a branch, as it is made at every synaptic event; a few targets
 * in a hundred get to the closer ones. Returns the new count of candidates.
 */
export function exciteRow(
  first: usize, end: usize, slotJump: f64, membraneJump: f64, cells: usize, constants: usize, candidates: usize,
  candidateCount: u32,
): u32 {
  const level = f64x2.splat(load<f64>(constants, foreseenThreshold))
  const jumps = f64x2(slotJump, membraneJump)
  const alone = f64x2.splat(load<f64>(constants, peakLevel) * load<f64>(constants, excitationNow))
  const excitationWeights = f64x2.splat(excitationWeight(constants))
  const membraneWeights = f64x2.splat(load<f64>(constants, peakSlope) * load<f64>(constants, membraneNow))
  const inhibitionWeights = f64x2.splat(weightOfInhibition(constants))
  let count = candidateCount
  for (let block = first; block < end; block += 4 * together) {
    const blockEnd = min<usize>(end, block + 4 * together)
    let place = passed
    for (let next = block; next < blockEnd; next += 8) {
      const target = load<u32>(next)
      const other = next + 4 < blockEnd ? load<u32>(next, 4) : target
      const cell = cells + ((<usize>target) << cellShift)
      const otherCell = cells + ((<usize>other) << cellShift)
      const amplitudes = f64x2.add(v128.load(cell), jumps)
      v128.store(cell, amplitudes)
      const isPair = next + 4 < blockEnd
      const otherAmplitudes = f64x2.add(v128.load(otherCell), isPair ? jumps : f64x2.splat(0))
      v128.store(otherCell, otherAmplitudes)
      const excited = i64x2.shuffle(amplitudes, otherAmplitudes, 0, 2)
      const own = i64x2.shuffle(amplitudes, otherAmplitudes, 1, 3)
      const inhibited = f64x2.replace_lane(
        f64x2.splat(load<f64>(cell, inhibition)), 1, load<f64>(otherCell, inhibition))
      const peaks = f64x2.add(f64x2.add(f64x2.mul(excited, excitationWeights), f64x2.mul(own, membraneWeights)),
        f64x2.mul(inhibited, inhibitionWeights))
      const mask = i64x2.bitmask(v128.or(f64x2.gt(peaks, level), f64x2.gt(f64x2.mul(excited, alone), level)))
      store<u32>(place, target)
      place += <usize>(mask & 1) << 2
      store<u32>(place, other)
      place += isPair ? <usize>(mask >> 1) << 2 : 0
    }
    for (let next = passed; next < place; next += 4) {
      const target = load<u32>(next)
      const cell = cells + ((<usize>target) << cellShift)
      if (!mayFire(cell, constants) || !mark(cell)) continue
      store<u32>(candidates + ((<usize>count) << 2), target)
      count++
    }
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
    - load<f64>(constants, peakLevel) * (load<f64>(constants, inhibitionCounts) * load<f64>(constants, inhibitionNow))
}

/** The closer tests: whether what excitation exceeds inhibition by is above the threshold, and whether its peak is. */
function mayFire(cell: usize, constants: usize): boolean {
  const level = load<f64>(constants, foreseenThreshold)
  const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
  const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
  const pull = excited - inhibited * load<f64>(constants, inhibitionCounts)
  if (pull <= level) return false
  const potential = load<f64>(cell, membrane) * load<f64>(constants, membraneNow)
    - load<f64>(constants, excitationShape) * excited + load<f64>(constants, inhibitionShape) * inhibited
  return peakOf(constants, pull, potential) > level
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
