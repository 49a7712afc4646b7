import { cellShift, inhibition, membrane } from './lifCell'

const negligible: f64 = 1e-30

/** Multiplies amplitudes by what is left of them at a new origin of time. See the reference. */
export function rescalePotentials(membranes: usize, count: u32, kept: f64): void {
  const end = membranes + ((<usize>count) << 3)
  for (let place = membranes; place < end; place += 8) store<f64>(place, scaled(load<f64>(place), kept))
}

/** The same for cells of four numbers. */
export function rescaleCells(cells: usize, count: u32, kept: f64, excitationKept: f64, inhibitionKept: f64): void {
  const end = cells + ((<usize>count) << cellShift)
  for (let cell = cells; cell < end; cell += 32) {
    store<f64>(cell, scaled(load<f64>(cell), excitationKept))
    store<f64>(cell, scaled(load<f64>(cell, membrane), kept), membrane)
    store<f64>(cell, scaled(load<f64>(cell, inhibition), inhibitionKept), inhibition)
  }
}

/** A refractory cell stays at −∞, and what decayed to next to nothing is nothing. */
// @ts-ignore: decorator
@inline
function scaled(amplitude: f64, kept: f64): f64 {
  if (amplitude == -Infinity) return amplitude
  const value = amplitude * kept
  return abs<f64>(value) < negligible ? 0 : value
}
