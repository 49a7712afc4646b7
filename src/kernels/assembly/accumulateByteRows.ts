/**
 * Adds the rows of 8-bit counters of a volley to the column sums. Eight rows at a time are summed in 16 bits and then
 * widened once, so that eight reads from memory are under way at once and the sums are loaded an eighth as often.
 */
export function accumulateByteRows(rows: usize, width: u32, volley: usize, spikes: u32, sums: usize): void {
  const stride = <usize>width
  const vectorEnd = <usize>(width & ~15)
  const end = volley + ((<usize>spikes) << 2)
  let spike = volley
  for (; spike + 32 <= end; spike += 32) {
    const a = row(rows, stride, spike), b = row(rows, stride, spike + 4)
    const c = row(rows, stride, spike + 8), d = row(rows, stride, spike + 12)
    const e = row(rows, stride, spike + 16), f = row(rows, stride, spike + 20)
    const g = row(rows, stride, spike + 24), h = row(rows, stride, spike + 28)
    for (let column: usize = 0; column < vectorEnd; column += 16) {
      const r0 = v128.load(a + column), r1 = v128.load(b + column)
      const r2 = v128.load(c + column), r3 = v128.load(d + column)
      const r4 = v128.load(e + column), r5 = v128.load(f + column)
      const r6 = v128.load(g + column), r7 = v128.load(h + column)
      const low = i16x8.add(i16x8.add(lowPairs(r0, r1), lowPairs(r2, r3)), i16x8.add(lowPairs(r4, r5), lowPairs(r6, r7)))
      const high = i16x8.add(
        i16x8.add(highPairs(r0, r1), highPairs(r2, r3)), i16x8.add(highPairs(r4, r5), highPairs(r6, r7)))
      addWide(sums + (column << 2), low, high)
    }
  }
  for (; spike < end; spike += 4) {
    const from = row(rows, stride, spike)
    for (let column: usize = 0; column < vectorEnd; column += 16) {
      const counters = v128.load(from + column)
      addWide(sums + (column << 2), i16x8.extend_low_i8x16_s(counters), i16x8.extend_high_i8x16_s(counters))
    }
  }
  for (let column = vectorEnd; column < stride; column++) {
    let sum = load<i32>(sums + (column << 2))
    for (let at = volley; at < end; at += 4) sum += <i32>load<i8>(row(rows, stride, at) + column)
    store<i32>(sums + (column << 2), sum)
  }
}

/** The address of the row of the spike that is stored at an address. */
// @ts-ignore: decorator
@inline
function row(rows: usize, stride: usize, spike: usize): usize {
  return rows + <usize>load<u32>(spike) * stride
}

/** Sums, in 16 bits, of the first eight counters of two rows: the rows are interleaved and neighbours added. */
// @ts-ignore: decorator
@inline
function lowPairs(one: v128, other: v128): v128 {
  return i16x8.extadd_pairwise_i8x16_s(
    i8x16.shuffle(one, other, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23))
}

/** Likewise of the last eight. */
// @ts-ignore: decorator
@inline
function highPairs(one: v128, other: v128): v128 {
  return i16x8.extadd_pairwise_i8x16_s(
    i8x16.shuffle(one, other, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31))
}

/** Adds sixteen sums of 16 bits to sixteen sums of 32 bits. */
// @ts-ignore: decorator
@inline
function addWide(sums: usize, low: v128, high: v128): void {
  v128.store(sums, i32x4.add(v128.load(sums), i32x4.extend_low_i16x8_s(low)))
  v128.store(sums, i32x4.add(v128.load(sums, 16), i32x4.extend_high_i16x8_s(low)), 16)
  v128.store(sums, i32x4.add(v128.load(sums, 32), i32x4.extend_low_i16x8_s(high)), 32)
  v128.store(sums, i32x4.add(v128.load(sums, 48), i32x4.extend_high_i16x8_s(high)), 48)
}
