/** Adds a jump to every target of a volley and lists those that it takes to the level. See the reference. */
export function scatterPotential(
  volley: usize, spikes: u32, offsets: usize, targets: usize, jump: f64, membranes: usize, level: f64,
  candidates: usize, candidateCount: u32,
): u32 {
  let count = candidateCount
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    for (let next = targets + ((<usize>load<u32>(row)) << 2); next < end; next += 4) {
      const target = load<u32>(next)
      const place = membranes + ((<usize>target) << 3)
      const before = load<f64>(place)
      const after = before + jump
      store<f64>(place, after)
      if (after >= level && before < level) {
        store<u32>(candidates + ((<usize>count) << 2), target)
        count++
      }
    }
  }
  return count
}
