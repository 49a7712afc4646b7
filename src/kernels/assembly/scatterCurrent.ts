import { cellShift } from './lifCell'
import { receive } from './receiveCurrent'

/** Adds jumps to the amplitudes of every target of a volley and lists those that may now fire. See the reference. */
export function scatterCurrent(
  volley: usize, spikes: u32, offsets: usize, targets: usize, membraneJump: f64, slot: u32, slotJump: f64,
  cells: usize, constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  let count = candidateCount
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    for (let next = targets + ((<usize>load<u32>(row)) << 2); next < end; next += 4) {
      const target = load<u32>(next)
      const cell = cells + ((<usize>target) << cellShift)
      store<f64>(cell, load<f64>(cell) + membraneJump)
      if (slot != 0) {
        const place = cell + ((<usize>slot) << 3)
        store<f64>(place, load<f64>(place) + slotJump)
      }
      if (slot != 2 && receive(cell, slot, constants)) {
        store<u32>(candidates + ((<usize>count) << 2), target)
        count++
      }
    }
  }
  return count
}
