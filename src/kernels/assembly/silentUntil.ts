import {
  both, excitationShape, excitationTicks, foreseenThreshold, inhibitionCounts, inhibitionShape, inhibitionTicks, left,
  membraneTicks, never, peaksOf,
} from './lifCell'

const stepsMax = 12
const soon: f64 = 4

/**
 * A search: the number of its cell and the tick that it comes to; membrane, excitation and inhibition where it starts;
 * and how many ticks ahead it is, with potential, excitation and inhibition there.
 */
export const searchBytes: usize = 64
const outcome: usize = 4
const ownFirst: usize = 8
const excitedFirst: usize = 16
const inhibitedFirst: usize = 24
const ticksAhead: usize = 32
const potentialThere: usize = 40
const excitedThere: usize = 48
const inhibitedThere: usize = 56

/** So many searches are made at a time. They are kept below all arrays, and after them one that finds nothing. */
export const searchesMax: u32 = 64
export const searches: usize = 16
const idle: usize = searches + 64 * searchBytes
/** The places of those that go on. */
const open: usize = idle + searchBytes

// @ts-ignore: decorator
@inline
export function beginSearch(
  search: usize, number: u32, own: f64, excited: f64, inhibited: f64, constants: usize,
): void {
  store<u32>(search, number)
  store<f64>(search, own, ownFirst)
  store<f64>(search, excited, excitedFirst)
  store<f64>(search, inhibited, inhibitedFirst)
  store<u32>(search, 0, ticksAhead)
  store<f64>(search, own - load<f64>(constants, excitationShape) * excited
    + load<f64>(constants, inhibitionShape) * inhibited, potentialThere)
  store<f64>(search, excited, excitedThere)
  store<f64>(search, inhibited, inhibitedThere)
}

/** The number of the cell of a search. */
// @ts-ignore: decorator
@inline
export function numberOf(search: usize): u32 {
  return load<u32>(search)
}

/** The tick that a search has come to. */
// @ts-ignore: decorator
@inline
export function outcomeOf(search: usize): i32 {
  return load<i32>(search, outcome)
}

/**
 * Makes all searches that were begun, up to an end: each comes to a later tick before which its membrane will not be at
 * the threshold without further input, or to never. The reference of settleCells explains the steps. All searches take
 * a step before any takes the next, two at once and without a branch: the steps of one wait for each other, and whether
 * it goes on cannot be predicted.
 */
export function search(end: usize, tick: u32, constants: usize, decays: usize, decayLength: u32): void {
  let openEnd = open
  for (let place = searches; place < end; place += searchBytes, openEnd += 4) store<u32>(openEnd, <u32>place)
  for (let step = 0; step < stepsMax && openEnd > open; step++) {
    store<u32>(openEnd, <u32>idle)
    store<f64>(idle, -Infinity, potentialThere)
    let kept = open
    for (let next = open; next < openEnd; next += 8) {
      const one = <usize>load<u32>(next), other = <usize>load<u32>(next, 4)
      const goesOn = stepBoth(one, other, tick, constants, decays, decayLength)
      store<u32>(kept, <u32>one)
      kept += <usize>(goesOn & 1) << 2
      store<u32>(kept, <u32>other)
      kept += <usize>(goesOn >> 1) << 2
    }
    openEnd = kept
  }
}

/** One step of two searches. Returns a bit for each: whether it goes on. */
// @ts-ignore: decorator
@inline
function stepBoth(one: usize, other: usize, tick: u32, constants: usize, decays: usize, decayLength: u32): i32 {
  const level = v128.load64_splat(constants, foreseenThreshold)
  const zero = f64x2.splat(0)
  const potential = both(one, other, potentialThere)
  const pull = f64x2.pmax(zero, f64x2.sub(both(one, other, excitedThere),
    f64x2.mul(v128.load64_splat(constants, inhibitionCounts), both(one, other, inhibitedThere))))
  const steps = f64x2.div(f64x2.mul(v128.load64_splat(constants, membraneTicks), f64x2.sub(level, potential)),
    f64x2.sub(pull, potential))
  const whole = i32x4.trunc_sat_f64x2_s_zero(f64x2.pmax(f64x2.splat(1), f64x2.pmin(f64x2.splat(<f64>never), steps)))
  const ticks = i32x4.add(v128.load32_lane(other + ticksAhead, v128.load32_zero(one, ticksAhead), 1), whole)
  const late = i64x2.extend_low_i32x4_s(i32x4.ge_s(ticks, i32x4.splat(never - <i32>tick)))
  const low = v128.and(f64x2.gt(level, zero), f64x2.le(peaksOf(constants, pull, potential), level))
  const silent = v128.or(v128.or(f64x2.le(pull, level), low), late)
  const far = v128.and(f64x2.lt(level, zero), f64x2.ge(steps, f64x2.splat(soon)))
  const ends = v128.or(silent, far)
  const found = v128.bitselect(i32x4.splat(never), i32x4.add(ticks, i32x4.splat(tick)), lows(silent))
  v128.store32_lane(one + outcome, found, 0)
  v128.store32_lane(other + outcome, found, 1)
  if (i64x2.bitmask(ends) == 3) return 0
  const ahead = v128.andnot(ticks, lows(ends))
  const m = leftOfBoth(decays, decayLength, ahead, load<f64>(constants, membraneTicks))
  const table = (<usize>decayLength) << 3
  const e = f64x2.mul(both(one, other, excitedFirst),
    leftOfBoth(decays + table, decayLength, ahead, load<f64>(constants, excitationTicks)))
  const i = f64x2.mul(both(one, other, inhibitedFirst),
    leftOfBoth(decays + 2 * table, decayLength, ahead, load<f64>(constants, inhibitionTicks)))
  const u = f64x2.add(f64x2.sub(f64x2.mul(both(one, other, ownFirst), m),
    f64x2.mul(v128.load64_splat(constants, excitationShape), e)),
  f64x2.mul(v128.load64_splat(constants, inhibitionShape), i))
  v128.store32_lane(one + ticksAhead, ahead, 0)
  v128.store32_lane(other + ticksAhead, ahead, 1)
  storeBoth(one, other, u, potentialThere)
  storeBoth(one, other, e, excitedThere)
  storeBoth(one, other, i, inhibitedThere)
  return i64x2.bitmask(v128.andnot(f64x2.lt(u, level), ends))
}

// @ts-ignore: decorator
@inline
function storeBoth(one: usize, other: usize, values: v128, place: usize): void {
  v128.store64_lane(one + place, values, 0)
  v128.store64_lane(other + place, values, 1)
}

/** A mask of two long lanes as one of two short ones. */
// @ts-ignore: decorator
@inline
function lows(mask: v128): v128 {
  return i32x4.shuffle(mask, mask, 0, 2, 0, 2)
}

/** `left` of two cells. */
// @ts-ignore: decorator
@inline
function leftOfBoth(table: usize, length: u32, ticks: v128, timeConstantTicks: f64): v128 {
  const one = <u32>i32x4.extract_lane(ticks, 0), other = <u32>i32x4.extract_lane(ticks, 1)
  if (max<u32>(one, other) >= length) {
    return f64x2(left(table, length, one, timeConstantTicks), left(table, length, other, timeConstantTicks))
  }
  return v128.load64_lane(table + ((<usize>other) << 3), v128.load64_zero(table + ((<usize>one) << 3)), 1)
}
