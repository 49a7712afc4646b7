import { exp } from './exp'

/** Where a cell keeps its amplitudes of excitation (first), membrane and inhibition, and whether it is listed. */
export const cellShift: usize = 5
export const membrane: usize = 8
export const inhibition: usize = 16
export const listed: usize = 24

/** The tick of what will not come: later than all ticks. */
export const never: i32 = 0x40000000

/** Places of a population's numbers, in bytes. See `lifPlaces` in lifPlaces.ts. */
export const membraneNow: usize = 0
export const excitationNow: usize = 8
export const inhibitionNow: usize = 16
export const excitationShape: usize = 24
export const inhibitionShape: usize = 32
export const inhibitionCounts: usize = 40
export const threshold: usize = 48
export const foreseenThreshold: usize = 56
export const reset: usize = 64
export const membraneGrowth: usize = 72
export const membraneTicks: usize = 80
export const excitationTicks: usize = 88
export const inhibitionTicks: usize = 96
export const peakLevel: usize = 104
export const peakSlope: usize = 112
export const peakLevels: usize = 128
export const peakSlopes: usize = 160

/** The greater of two numbers, neither of which is NaN: one instruction, other than `max`. */
// @ts-ignore: decorator
@inline
export function greater(left: f64, right: f64): f64 {
  return left > right ? left : right
}

/** The numbers at a place of two records. */
// @ts-ignore: decorator
@inline
export function both(one: usize, other: usize, place: usize): v128 {
  return v128.load64_lane(other + place, v128.load64_zero(one + place), 1)
}

/** The highest that two membranes at `potential` get by themselves with an excitation, at most. See `lifPlaces`. */
// @ts-ignore: decorator
@inline
export function peaksOf(constants: usize, excited: v128, potential: v128): v128 {
  const u = f64x2.pmax(f64x2.splat(0), potential)
  return f64x2.pmax(f64x2.pmax(chord(constants, excited, u), chord(constants + 8, excited, u)),
    f64x2.pmax(chord(constants + 16, excited, u), chord(constants + 24, excited, u)))
}

// @ts-ignore: decorator
@inline
function chord(constants: usize, excited: v128, u: v128): v128 {
  return f64x2.add(f64x2.mul(excited, v128.load64_splat(constants, peakLevels)),
    f64x2.mul(u, v128.load64_splat(constants, peakSlopes)))
}

/** What is left after so many ticks of a decay whose first `length` values are in a table. */
// @ts-ignore: decorator
@inline
export function left(table: usize, length: u32, ticks: u32, timeConstantTicks: f64): f64 {
  return ticks < length ? load<f64>(table + ((<usize>ticks) << 3)) : exp(-<f64>ticks / timeConstantTicks)
}
