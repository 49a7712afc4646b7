import {
  cellShift, excitation, excitationNow, excitationShape, inhibition, inhibitionNow, inhibitionShape, listed,
  membraneGrowth, nextSpike, reset,
} from './lifCell'

/** Puts cells of four numbers to their reset potential and lists them. See the reference. */
export function releaseCells(
  volley: usize, spikes: u32, cells: usize, constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  let count = candidateCount
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const number = load<u32>(volley + ((<usize>spike) << 2))
    const cell = cells + ((<usize>number) << cellShift)
    const shaped = load<f64>(constants, inhibitionShape) * load<f64>(cell, inhibition) * load<f64>(constants, inhibitionNow)
      - load<f64>(constants, excitationShape) * load<f64>(cell, excitation) * load<f64>(constants, excitationNow)
    store<f64>(cell, (load<f64>(constants, reset) - shaped) * load<f64>(constants, membraneGrowth))
    if (load<f64>(cell, nextSpike) == listed) continue
    store<f64>(cell, listed, nextSpike)
    store<u32>(candidates + ((<usize>count) << 2), number)
    count++
  }
  return count
}
