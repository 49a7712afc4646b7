import { cellShift } from './lifCell'
import { exciteRows, inhibit, jump } from './receiveCurrent'

/** Adds jumps to the amplitudes of every target of a volley and lists those that may now fire. See the reference. */
export function scatterCurrent(
  volley: usize, spikes: u32, offsets: usize, targets: usize, membraneJump: f64, slot: u32, slotJump: f64,
  cells: usize, constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  if (slot == 1) {
    return exciteRows(
      volley, spikes, offsets, targets, slotJump, membraneJump, cells, constants, candidates, candidateCount)
  }
  let count = candidateCount
  const jumps = f64x2(membraneJump, slotJump)
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    let next = targets + ((<usize>load<u32>(row)) << 2)
    if (slot == 2) {
      for (; next < end; next += 4) inhibit(cells + ((<usize>load<u32>(next)) << cellShift), jumps)
    } else {
      for (; next < end; next += 4) {
        const target = load<u32>(next)
        if (!jump(cells + ((<usize>target) << cellShift), membraneJump)) continue
        store<u32>(candidates + ((<usize>count) << 2), target)
        count++
      }
    }
  }
  return count
}
