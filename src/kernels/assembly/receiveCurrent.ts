import {
  both, cellShift, excitationNow, excitationShape, foreseenThreshold, inhibition, inhibitionCounts, inhibitionNow,
  inhibitionShape, listed, membrane, membraneNow, peakLevel, peakSlope, peaksOf,
} from './lifCell'

/** Marks a cell as listed. Returns whether it was not. */
// @ts-ignore: decorator
@inline
export function mark(cell: usize): boolean {
  if (load<f64>(cell, listed) != 0) return false
  store<f64>(cell, 1, listed)
  return true
}

/** The first test is made for so many targets before the closer ones; those that pass it are kept below all arrays. */
const together: usize = 256
const passed: usize = 16

/**
 * Adds excitation to the targets of a list and lists those that may fire because of it. The first test is one sum of
 * amplitudes, for two targets at once and without a branch, as it is made at every synaptic event; a few targets in a
 * hundred get to the closer ones. Returns the new count of candidates.
 */
export function exciteAll(
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
      const isPair = <usize>u32(next + 4 < blockEnd)
      const target = load<u32>(next)
      const other = load<u32>(next + 4 * isPair)
      const cell = cells + ((<usize>target) << cellShift)
      const otherCell = cells + ((<usize>other) << cellShift)
      const amplitudes = f64x2.add(v128.load(cell), jumps)
      v128.store(cell, amplitudes)
      const otherAmplitudes = isPair ? f64x2.add(v128.load(otherCell), jumps) : amplitudes
      v128.store(otherCell, otherAmplitudes)
      const excited = i64x2.shuffle(amplitudes, otherAmplitudes, 0, 2)
      const own = i64x2.shuffle(amplitudes, otherAmplitudes, 1, 3)
      const peaks = f64x2.add(f64x2.add(f64x2.mul(excited, excitationWeights), f64x2.mul(own, membraneWeights)),
        f64x2.mul(both(cell, otherCell, inhibition), inhibitionWeights))
      const mask = i64x2.bitmask(v128.or(f64x2.gt(peaks, level), f64x2.gt(f64x2.mul(excited, alone), level)))
      store<u32>(place, target)
      place += <usize>(mask & 1) << 2
      store<u32>(place, other)
      place += (<usize>(mask >> 1) & isPair) << 2
    }
    count = listPassed(place, cells, constants, candidates, count)
  }
  return count
}

/** Lists those targets up to an end that pass the closer tests as well, two at once and without a branch. */
function listPassed(end: usize, cells: usize, constants: usize, candidates: usize, candidateCount: u32): u32 {
  const level = v128.load64_splat(constants, foreseenThreshold)
  let kept = passed
  for (let next = passed; next < end; next += 8) {
    const isPair = <usize>u32(next + 4 < end)
    const target = load<u32>(next)
    const other = load<u32>(next + 4 * isPair)
    const cell = cells + ((<usize>target) << cellShift)
    const otherCell = cells + ((<usize>other) << cellShift)
    const excited = f64x2.mul(both(cell, otherCell, 0), v128.load64_splat(constants, excitationNow))
    const own = f64x2.mul(both(cell, otherCell, membrane), v128.load64_splat(constants, membraneNow))
    const inhibited = f64x2.mul(both(cell, otherCell, inhibition), v128.load64_splat(constants, inhibitionNow))
    const pull = f64x2.sub(excited, f64x2.mul(inhibited, v128.load64_splat(constants, inhibitionCounts)))
    const potential = f64x2.add(f64x2.sub(own, f64x2.mul(v128.load64_splat(constants, excitationShape), excited)),
      f64x2.mul(v128.load64_splat(constants, inhibitionShape), inhibited))
    const mask = i64x2.bitmask(v128.and(f64x2.gt(pull, level), f64x2.gt(peaksOf(constants, pull, potential), level)))
    store<u32>(kept, target)
    kept += markIf(<usize>mask & 1, cell) << 2
    store<u32>(kept, other)
    kept += markIf((<usize>mask >> 1) & isPair, otherCell) << 2
  }
  let place = candidates + ((<usize>candidateCount) << 2)
  for (let next = passed; next < kept; next += 4, place += 4) store<u32>(place, load<u32>(next))
  return <u32>((place - candidates) >> 2)
}

/** Marks a cell as listed, or not. Returns 1 if it is now and was not. */
// @ts-ignore: decorator
@inline
function markIf(lists: usize, cell: usize): usize {
  const was = load<u64>(cell, listed)
  store<u64>(cell, was | (reinterpret<u64>(<f64>1) & (0 - <u64>lists)), listed)
  return lists & <usize>u32(was == 0)
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
  return f64x2.extract_lane(peaksOf(constants, f64x2.splat(pull), f64x2.splat(potential)), 0) > level
}

/** Adds inhibition, which makes no cell fire: jumps of the membrane and of the inhibition, which is next to it. */
// @ts-ignore: decorator
@inline
export function inhibit(cell: usize, jumps: v128): void {
  v128.store(cell, f64x2.add(v128.load(cell, membrane), jumps), membrane)
}

/** Moves the membrane itself, after which everything is possible. */
// @ts-ignore: decorator
@inline
export function jump(cell: usize, membraneJump: f64): boolean {
  store<f64>(cell, load<f64>(cell, membrane) + membraneJump, membrane)
  return mark(cell)
}
