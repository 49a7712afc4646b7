import { cellShift, down, up } from './steppedCell'

/** Adds weights to what has arrived at the targets of a volley and lists those that are not yet. See the reference. */
export function scatterArrivals(
  volley: usize, spikes: u32, offsets: usize, targets: usize, weightMv: f64, cells: usize, marks: usize,
  listed: usize, listedCount: u32,
): u32 {
  const place = cells + (weightMv > 0 ? up : down)
  let count = listedCount
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = offsets + ((<usize>load<u32>(volley + ((<usize>spike) << 2))) << 2)
    const end = targets + ((<usize>load<u32>(row, 4)) << 2)
    for (let next = targets + ((<usize>load<u32>(row)) << 2); next < end; next += 4) {
      const target = load<u32>(next)
      const at = place + ((<usize>target) << cellShift)
      store<f64>(at, load<f64>(at) + weightMv)
      count = list(target, marks, listed, count)
    }
  }
  return count
}

/** The same for all cells with an input each, of which only those of one sign are added. See the reference. */
export function addArrivals(
  input: usize, count: u32, sign: f64, quantumMv: f64, cells: usize, marks: usize, listed: usize, listedCount: u32,
): u32 {
  const place = cells + (sign > 0 ? up : down)
  let end = listedCount
  for (let cell: u32 = 0; cell < count; cell++) {
    const amount = load<f64>(input + ((<usize>cell) << 3))
    if (amount * sign <= 0) continue
    const at = place + ((<usize>cell) << cellShift)
    store<f64>(at, load<f64>(at) + amount * quantumMv)
    end = list(cell, marks, listed, end)
  }
  return end
}

/** Lists a cell that is not listed yet; returns how many are. */
// @ts-ignore: decorator
@inline
function list(cell: u32, marks: usize, listed: usize, count: u32): u32 {
  if (load<u8>(marks + <usize>cell)) return count
  store<u8>(marks + <usize>cell, 1)
  store<u32>(listed + ((<usize>count) << 2), cell)
  return count + 1
}
