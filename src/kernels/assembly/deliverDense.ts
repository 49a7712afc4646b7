import { columnSum, vectorsPerWiden, widen } from './columnSum'

/**
 * Adds to the input of each cell `weight` for every bit of its row that a spike of the volley matches. A row's bit
 * selects which rail counts, so one selection and one count do the work of both products.
 */
export function deliverDense(
  rows: usize, wordsPerRow: u32, count: u32, ones: usize, zeros: usize, weight: f64, input: usize,
): void {
  const stride = (<usize>wordsPerRow) << 2
  const vectors = wordsPerRow >>> 2
  const weights = f64x2.splat(weight)
  let row: u32 = 0
  if ((wordsPerRow & 3) == 0) {
    for (; row + 4 <= count; row += 4) {
      let a = i32x4.splat(0), b = a, c = a, d = a
      let from = rows + <usize>row * stride
      let part: usize = 0
      for (let left = vectors; left > 0;) {
        let wa = i32x4.splat(0), wb = wa, wc = wa, wd = wa
        const chunk = min<u32>(left, vectorsPerWiden)
        left -= chunk
        for (const end = from + ((<usize>chunk) << 4); from < end; from += 16, part += 16) {
          const one = v128.load(ones + part)
          const zero = v128.load(zeros + part)
          wa = i8x16.add(wa, i8x16.popcnt(v128.bitselect(one, zero, v128.load(from))))
          wb = i8x16.add(wb, i8x16.popcnt(v128.bitselect(one, zero, v128.load(from + stride))))
          wc = i8x16.add(wc, i8x16.popcnt(v128.bitselect(one, zero, v128.load(from + 2 * stride))))
          wd = i8x16.add(wd, i8x16.popcnt(v128.bitselect(one, zero, v128.load(from + 3 * stride))))
        }
        a = widen(a, wa)
        b = widen(b, wb)
        c = widen(c, wc)
        d = widen(d, wd)
      }
      const matches = columnSum(a, b, c, d)
      const cell = input + ((<usize>row) << 3)
      const low = f64x2.convert_low_i32x4_s(matches)
      const high = f64x2.convert_low_i32x4_s(i32x4.shuffle(matches, matches, 2, 3, 2, 3))
      v128.store(cell, f64x2.add(v128.load(cell), f64x2.mul(low, weights)))
      v128.store(cell, f64x2.add(v128.load(cell, 16), f64x2.mul(high, weights)), 16)
    }
  }
  for (; row < count; row++) {
    const first = rows + <usize>row * stride
    let matches: i32 = 0
    for (let part: usize = 0; part < stride; part += 4) {
      const bits = load<i32>(first + part)
      matches += popcnt<i32>((bits & load<i32>(ones + part)) | (~bits & load<i32>(zeros + part)))
    }
    const cell = input + ((<usize>row) << 3)
    store<f64>(cell, load<f64>(cell) + <f64>matches * weight)
  }
}
