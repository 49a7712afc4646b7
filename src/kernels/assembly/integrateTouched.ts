/** Brings the touched cells to this tick, adds their input, and lists those that fire. See the reference. */
export function integrateTouched(
  touched: usize, touchedCount: u32, tick: i32, potential: usize, since: usize, input: usize,
  decay: usize, decayLength: u32, threshold: f64, reset: f64, refractoryTicks: i32, spikes: usize,
): u32 {
  let fired: u32 = 0
  for (let index: u32 = 0; index < touchedCount; index++) {
    const cell = load<u32>(touched + ((<usize>index) << 2))
    const narrow = (<usize>cell) << 2
    const wide = (<usize>cell) << 3
    const before = load<i32>(since + narrow)
    const arriving = load<f64>(input + wide)
    store<f64>(input + wide, 0)
    if (tick < before) continue
    const elapsed = <u32>(tick - before)
    const kept = elapsed < decayLength ? load<f64>(decay + ((<usize>elapsed) << 3)) : 0.0
    let value = load<f64>(potential + wide) * kept + arriving * 0.0000152587890625
    let valid = tick
    if (value >= threshold) {
      store<u32>(spikes + ((<usize>fired) << 2), cell)
      fired++
      value = reset
      valid = tick + refractoryTicks
    }
    store<f64>(potential + wide, abs<f64>(value) < 1e-30 ? 0.0 : value)
    store<i32>(since + narrow, valid)
  }
  return fired
}
