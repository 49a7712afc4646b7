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
export const peakLevels: usize = 112
export const peakSlopes: usize = 144

/** The highest that a membrane at `potential` gets by itself with an excitation, at most. See `lifPlaces`. */
// @ts-ignore: decorator
@inline
export function peakOf(
  excited: f64, potential: f64, levels: v128, moreLevels: v128, slopes: v128, moreSlopes: v128,
): f64 {
  const e = f64x2.splat(excited)
  const u = f64x2.splat(max<f64>(potential, 0))
  const most = f64x2.max(f64x2.add(f64x2.mul(e, levels), f64x2.mul(u, slopes)),
    f64x2.add(f64x2.mul(e, moreLevels), f64x2.mul(u, moreSlopes)))
  return max<f64>(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1))
}

/** What is left after so many ticks of a decay whose first `length` values are in a table. */
// @ts-ignore: decorator
@inline
export function left(table: usize, length: u32, ticks: u32, timeConstantTicks: f64): f64 {
  return ticks < length ? load<f64>(table + ((<usize>ticks) << 3)) : exp(-<f64>ticks / timeConstantTicks)
}
