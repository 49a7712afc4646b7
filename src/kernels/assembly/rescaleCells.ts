import { cellShift, inhibition } from './lifCell'

const negligible: f64 = 1e-30

/** Multiplies amplitudes by what is left of them at a new origin of time. See the reference. */
export function rescalePotentials(membranes: usize, count: u32, kept: f64): void {
  const end = membranes + ((<usize>count) << 3)
  const factor = f64x2.splat(kept)
  let place = membranes
  for (; place + 16 <= end; place += 16) v128.store(place, scaledTwo(v128.load(place), factor))
  if (place < end) store<f64>(place, f64x2.extract_lane(scaledTwo(v128.load64_splat(place), factor), 0))
}

/** The same for cells of four numbers, the last of which is no amplitude. */
export function rescaleCells(cells: usize, count: u32, kept: f64, excitationKept: f64, inhibitionKept: f64): void {
  const end = cells + ((<usize>count) << cellShift)
  const first = f64x2(excitationKept, kept)
  const second = f64x2.splat(inhibitionKept)
  for (let cell = cells; cell < end; cell += 32) {
    v128.store(cell, scaledTwo(v128.load(cell), first))
    const rest = v128.load(cell, inhibition)
    v128.store(cell, i64x2.shuffle(scaledTwo(rest, second), rest, 0, 3), inhibition)
  }
}

/** A refractory cell stays at −∞, and what decayed to next to nothing is nothing. */
// @ts-ignore: decorator
@inline
function scaledTwo(amplitudes: v128, kept: v128): v128 {
  const values = f64x2.mul(amplitudes, kept)
  const something = v128.andnot(values, f64x2.lt(f64x2.abs(values), f64x2.splat(negligible)))
  return v128.bitselect(amplitudes, something, f64x2.eq(amplitudes, f64x2.splat(-Infinity)))
}
