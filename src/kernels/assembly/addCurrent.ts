import { cellShift } from './lifCell'
import { excite, inhibit, jump } from './receiveCurrent'

/** Adds inputs of one sign to the amplitudes of all cells and lists those that may now fire. See the reference. */
export function addCurrent(
  input: usize, count: u32, sign: f64, membraneGrowth: f64, slot: u32, slotGrowth: f64, cells: usize,
  constants: usize, candidates: usize, candidateCount: u32,
): u32 {
  let listedCount = candidateCount
  for (let index: u32 = 0; index < count; index++) {
    const amount = load<f64>(input + ((<usize>index) << 3))
    if (amount * sign <= 0) continue
    const cell = cells + ((<usize>index) << cellShift)
    let lists = false
    if (slot == 2) inhibit(cell, f64x2(amount * membraneGrowth, amount * slotGrowth))
    else if (slot == 1) lists = excite(cell, amount * slotGrowth, amount * membraneGrowth, constants)
    else lists = jump(cell, amount * membraneGrowth)
    if (!lists) continue
    store<u32>(candidates + ((<usize>listedCount) << 2), index)
    listedCount++
  }
  return listedCount
}
