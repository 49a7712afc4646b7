import { exp } from './exp'

/** Where a cell of four numbers keeps them: membrane, excitation, inhibition (amplitudes), next spike (a tick). */
export const cellShift: usize = 5
export const excitation: usize = 8
export const inhibition: usize = 16
export const nextSpike: usize = 24

/** What `next spike` says besides a tick: it is on the list of candidates; no spike will come by itself. */
export const listed: f64 = -2
export const never: f64 = -1

/** Places of a population's numbers, in bytes. See `lifPlaces` in lifPlaces.ts. */
export const membraneNow: usize = 0
export const excitationNow: usize = 8
export const inhibitionNow: usize = 16
export const excitationShape: usize = 24
export const inhibitionShape: usize = 32
export const excitationPeak: usize = 40
export const inhibitionCounts: usize = 48
export const threshold: usize = 56
export const foreseenThreshold: usize = 64
export const reset: usize = 72
export const membraneGrowth: usize = 80
export const membraneTicks: usize = 88
export const excitationTicks: usize = 96
export const inhibitionTicks: usize = 104

/** What is left after so many ticks of a decay whose first `length` values are in a table. */
// @ts-ignore: decorator
@inline
export function left(table: usize, length: u32, ticks: u32, timeConstantTicks: f64): f64 {
  return ticks < length ? load<f64>(table + ((<usize>ticks) << 3)) : exp(-<f64>ticks / timeConstantTicks)
}
