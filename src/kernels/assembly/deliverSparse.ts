/**
 * Adds `weight` to the input of every target of the spikes of a volley, along compressed rows, and lists each target
 * the first time that it is reached at this tick. The reads of `input` and `touchedAt` are scattered: for more cells
 * than the cache holds, those misses are the cost.
 */
export function deliverSparse(
  volley: usize, spikes: u32, offsets: usize, targets: usize, weight: f64,
  input: usize, touchedAt: usize, tick: i32, touched: usize, touchedCount: u32,
): u32 {
  let count = touchedCount
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    for (let next = targets + ((<usize>load<u32>(row)) << 2); next < end; next += 4) {
      const target = load<u32>(next)
      const place = (<usize>target) << 2
      if (load<i32>(touchedAt + place) != tick) {
        store<i32>(touchedAt + place, tick)
        store<u32>(touched + ((<usize>count) << 2), target)
        count++
      }
      const cell = input + (place << 1)
      store<f64>(cell, load<f64>(cell) + weight)
    }
  }
  return count
}
