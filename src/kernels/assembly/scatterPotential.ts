/** Targets that are taken to the level are kept below all arrays, until there may be so many. */
const together: usize = 512
const raised: usize = 16

/**
 * Adds a jump to every target of a volley and lists those that it takes to the level, without a branch that depends on a
 * membrane. See the reference.
 */
export function scatterPotential(
  volley: usize, spikes: u32, offsets: usize, targets: usize, jump: f64, membranes: usize, level: f64,
  candidates: usize, candidateCount: u32,
): u32 {
  let place = candidates + ((<usize>candidateCount) << 2)
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    for (let block = targets + ((<usize>load<u32>(row)) << 2); block < end; block += 4 * together) {
      const blockEnd = min<usize>(end, block + 4 * together)
      let raisedEnd = raised
      for (let next = block; next < blockEnd; next += 4) {
        const target = load<u32>(next)
        const membrane = membranes + ((<usize>target) << 3)
        const before = load<f64>(membrane)
        const after = before + jump
        store<f64>(membrane, after)
        store<u32>(raisedEnd, target)
        raisedEnd += (<usize>u32(after >= level) & <usize>u32(before < level)) << 2
      }
      for (let next = raised; next < raisedEnd; next += 4, place += 4) store<u32>(place, load<u32>(next))
    }
  }
  return <u32>((place - candidates) >> 2)
}
