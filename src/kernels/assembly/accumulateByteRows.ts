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
      let counters = v128.load(a + column)
      let low = i16x8.extend_low_i8x16_s(counters), high = i16x8.extend_high_i8x16_s(counters)
      counters = v128.load(b + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(c + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(d + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(e + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(f + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(g + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
      counters = v128.load(h + column)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(counters))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(counters))
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

/** Adds sixteen sums of 16 bits to sixteen sums of 32 bits. */
// @ts-ignore: decorator
@inline
function addWide(sums: usize, low: v128, high: v128): void {
  v128.store(sums, i32x4.add(v128.load(sums), i32x4.extend_low_i16x8_s(low)))
  v128.store(sums, i32x4.add(v128.load(sums, 16), i32x4.extend_high_i16x8_s(low)), 16)
  v128.store(sums, i32x4.add(v128.load(sums, 32), i32x4.extend_low_i16x8_s(high)), 32)
  v128.store(sums, i32x4.add(v128.load(sums, 48), i32x4.extend_high_i16x8_s(high)), 48)
}
