import { cellShift } from './lifCell'
import { exciteAll, inhibit, jump } from './receiveCurrent'
import { enough, gather, gathered, shortBytes } from './shortRows'

/** Adds jumps to the amplitudes of every target of a volley and lists those that may now fire. See the reference. */
export function scatterCurrent(
  volley: usize, spikes: u32, offsets: usize, targets: usize, membraneJump: f64, slot: u32, slotJump: f64,
  cells: usize, constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  if (slot == 1) {
    return scatterExcitation(
      volley, spikes, offsets, targets, membraneJump, slotJump, cells, constants, candidates, candidateCount)
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

function scatterExcitation(
  volley: usize, spikes: u32, offsets: usize, targets: usize, membraneJump: f64, slotJump: f64, cells: usize,
  constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  let count = candidateCount
  let gatheredEnd = gathered
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const first = targets + ((<usize>load<u32>(row)) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    if (end - first > shortBytes) {
      count = exciteAll(first, end, slotJump, membraneJump, cells, constants, candidates, count)
      continue
    }
    gather(gatheredEnd, first)
    gatheredEnd += end - first
    if (gatheredEnd < enough) continue
    count = exciteAll(gathered, gatheredEnd, slotJump, membraneJump, cells, constants, candidates, count)
    gatheredEnd = gathered
  }
  return exciteAll(gathered, gatheredEnd, slotJump, membraneJump, cells, constants, candidates, count)
}
