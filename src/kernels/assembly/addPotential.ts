/** Adds inputs of one sign to membranes and lists those that they take to the level. See the reference. */
export function addPotential(
  input: usize, cells: u32, sign: f64, growth: f64, membranes: usize, level: f64, candidates: usize,
  candidateCount: u32,
): u32 {
  let count = candidateCount
  for (let cell: u32 = 0; cell < cells; cell++) {
    const offset = (<usize>cell) << 3
    const amount = load<f64>(input + offset)
    if (amount * sign <= 0) continue
    const place = membranes + offset
    const before = load<f64>(place)
    const after = before + amount * growth
    store<f64>(place, after)
    if (after >= level && before < level) {
      store<u32>(candidates + ((<usize>count) << 2), cell)
      count++
    }
  }
  return count
}
