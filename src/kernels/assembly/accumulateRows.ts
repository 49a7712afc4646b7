/**
 * Adds the rows of a volley to the column sums. Four rows at a time, so that a sum is loaded and stored once in four
 * and four reads are under way at once; two rows are interleaved and added by one multiply-add with 1 into 32 bits.
 */
export function accumulateRows(rows: usize, width: u32, volley: usize, spikes: u32, sums: usize): void {
  const stride = (<usize>width) << 1
  const vectorEnd = (<usize>(width & ~7)) << 1
  let spike: u32 = 0
  for (; spike + 4 <= spikes; spike += 4) {
    const at = volley + ((<usize>spike) << 2)
    const a = rows + <usize>load<u32>(at) * stride
    const b = rows + <usize>load<u32>(at, 4) * stride
    const c = rows + <usize>load<u32>(at, 8) * stride
    const d = rows + <usize>load<u32>(at, 12) * stride
    let column: usize = 0
    for (; column < vectorEnd; column += 16) {
      addFourRows(v128.load(a + column), v128.load(b + column), v128.load(c + column), v128.load(d + column),
        sums + (column << 1))
    }
    for (; column < stride; column += 2) {
      const sum = sums + (column << 1)
      store<i32>(sum, load<i32>(sum) + <i32>load<i16>(a + column) + <i32>load<i16>(b + column)
        + <i32>load<i16>(c + column) + <i32>load<i16>(d + column))
    }
  }
  for (; spike < spikes; spike++) {
    const row = rows + <usize>load<u32>(volley + ((<usize>spike) << 2)) * stride
    let column: usize = 0
    for (; column < vectorEnd; column += 16) {
      const sum = sums + (column << 1)
      const values = v128.load(row + column)
      v128.store(sum, i32x4.add(v128.load(sum), i32x4.extend_low_i16x8_s(values)))
      v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.extend_high_i16x8_s(values)), 16)
    }
    for (; column < stride; column += 2) {
      const sum = sums + (column << 1)
      store<i32>(sum, load<i32>(sum) + <i32>load<i16>(row + column))
    }
  }
}

/** Adds eight columns of four rows to their sums. */
// @ts-ignore: decorator
@inline
function addFourRows(a: v128, b: v128, c: v128, d: v128, sum: usize): void {
  const ones = i16x8.splat(1)
  const low = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), ones),
    i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11), ones))
  const high = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), ones),
    i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15), ones))
  v128.store(sum, i32x4.add(v128.load(sum), low))
  v128.store(sum, i32x4.add(v128.load(sum, 16), high), 16)
}
