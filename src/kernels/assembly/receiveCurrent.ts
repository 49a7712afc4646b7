import {
  excitation, excitationNow, excitationPeak, excitationShape, foreseenThreshold, inhibition, inhibitionCounts,
  inhibitionNow, inhibitionShape, listed, membraneNow, nextSpike,
} from './lifCell'

/**
 * Whether a cell that has just got excitation may fire because of it and is not yet listed; marks it as listed then.
 * A jump of the membrane itself (slot 0) always may.
 */
// @ts-ignore: decorator
@inline
export function receive(cell: usize, slot: u32, constants: usize): boolean {
  if (slot != 0) {
    const level = load<f64>(constants, foreseenThreshold)
    const excited = load<f64>(cell, excitation) * load<f64>(constants, excitationNow)
    const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
    if (excited - inhibited * load<f64>(constants, inhibitionCounts) <= level) return false
    const potential = load<f64>(cell) * load<f64>(constants, membraneNow)
      - load<f64>(constants, excitationShape) * excited + load<f64>(constants, inhibitionShape) * inhibited
    if ((potential > 0 ? potential : 0.0) + load<f64>(constants, excitationPeak) * excited <= level) return false
  }
  if (load<f64>(cell, nextSpike) == listed) return false
  store<f64>(cell, listed, nextSpike)
  return true
}
