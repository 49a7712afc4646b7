import {
  cellShift, excitationNow, excitationShape, foreseenThreshold, greater, inhibition, inhibitionCounts, inhibitionNow,
  inhibitionShape, membrane, membraneGrowth, reset,
} from './lifCell'
import { mark } from './receiveCurrent'

/** Puts cells of four numbers to their reset potential and lists those that may fire. See the reference. */
export function releaseCells(
  volley: usize, spikes: u32, cells: usize, constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  let count = candidateCount
  const level = load<f64>(constants, foreseenThreshold)
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const number = load<u32>(volley + ((<usize>spike) << 2))
    const cell = cells + ((<usize>number) << cellShift)
    const excited = load<f64>(cell) * load<f64>(constants, excitationNow)
    const inhibited = load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
    const shaped = load<f64>(constants, inhibitionShape) * inhibited - load<f64>(constants, excitationShape) * excited
    store<f64>(cell, (load<f64>(constants, reset) - shaped) * load<f64>(constants, membraneGrowth), membrane)
    if (greater(excited - inhibited * load<f64>(constants, inhibitionCounts), 0) <= level || !mark(cell)) continue
    store<u32>(candidates + ((<usize>count) << 2), number)
    count++
  }
  return count
}
