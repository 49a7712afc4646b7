import { log } from './log'
import { beginRow, nextUniform } from './threefryWords'

/** Draws rows of numbers, each of which is there with one probability. See the reference. */
export function drawBernoulli(
  key: usize, rows: usize, rowCount: u32, logAbsence: f64, blockLength: f64, own: u32, first: u32, count: u32,
  offsets: usize, cells: usize, capacity: u32,
): u32 {
  const from = <f64>first
  const to = from + <f64>count
  let end: u32 = 0
  store<u32>(offsets, 0)
  for (let index: u32 = 0; index < rowCount; index++) {
    const row = load<u32>(rows + ((<usize>index) << 2))
    const leftOut = own ? -1 : <f64>row
    for (let block = <u32>floor<f64>(from / blockLength); <f64>block * blockLength < to; block++) {
      beginRow(key, row, block)
      const last = min<f64>(<f64>(block + 1) * blockLength, to)
      let number = <f64>block * blockLength - 1
      while (true) {
        number += 1 + floor<f64>(log(nextUniform()) / logAbsence)
        if (number >= last) break
        if (number < from || number == leftOut) continue
        if (end == capacity) return index
        store<u32>(cells + ((<usize>end) << 2), <u32>(number - from))
        end++
      }
    }
    store<u32>(offsets + ((<usize>index) << 2), end, 4)
  }
  return rowCount
}
