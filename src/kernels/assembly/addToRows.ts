/**
 * Adds `delta` to the rows of a volley between bounds. Each row is loaded, changed and stored before the next one is
 * loaded, so a row that is listed twice is changed twice.
 */
export function addToRows(
  rows: usize, width: u32, volley: usize, spikes: u32, delta: usize, minimum: i32, maximum: i32,
): void {
  const stride = (<usize>width) << 1
  const vectorEnd = (<usize>(width & ~7)) << 1
  const lower = i16x8.splat(<i16>minimum)
  const upper = i16x8.splat(<i16>maximum)
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = rows + <usize>load<u32>(volley + ((<usize>spike) << 2)) * stride
    let column: usize = 0
    for (; column < vectorEnd; column += 16) {
      const sum = i16x8.add_sat_s(v128.load(row + column), v128.load(delta + column))
      v128.store(row + column, i16x8.max_s(i16x8.min_s(sum, upper), lower))
    }
    for (; column < stride; column += 2) {
      const sum = <i32>load<i16>(row + column) + <i32>load<i16>(delta + column)
      store<i16>(row + column, <i16>max<i32>(min<i32>(sum, maximum), minimum))
    }
  }
}
