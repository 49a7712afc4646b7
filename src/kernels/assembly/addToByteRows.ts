/**
 * Adds `delta` to the rows of 8-bit counters of a volley between bounds. Four distinct rows at a time, so that four
 * reads from memory are under way at once; otherwise one after the other, so a row that is listed twice is changed
 * twice.
 */
export function addToByteRows(
  rows: usize, width: u32, volley: usize, spikes: u32, delta: usize, minimum: i32, maximum: i32,
): void {
  const stride = <usize>width
  const vectorEnd = <usize>(width & ~15)
  const lower = i8x16.splat(<i8>minimum)
  const upper = i8x16.splat(<i8>maximum)
  const end = volley + ((<usize>spikes) << 2)
  let spike = volley
  while (spike < end) {
    const a = load<u32>(spike)
    if (spike + 16 <= end) {
      const b = load<u32>(spike, 4), c = load<u32>(spike, 8), d = load<u32>(spike, 12)
      if (a != b && a != c && a != d && b != c && b != d && c != d) {
        const rowA = rows + <usize>a * stride, rowB = rows + <usize>b * stride
        const rowC = rows + <usize>c * stride, rowD = rows + <usize>d * stride
        for (let column: usize = 0; column < vectorEnd; column += 16) {
          const change = v128.load(delta + column)
          v128.store(rowA + column, bounded(v128.load(rowA + column), change, lower, upper))
          v128.store(rowB + column, bounded(v128.load(rowB + column), change, lower, upper))
          v128.store(rowC + column, bounded(v128.load(rowC + column), change, lower, upper))
          v128.store(rowD + column, bounded(v128.load(rowD + column), change, lower, upper))
        }
        addRest(rowA, vectorEnd, stride, delta, minimum, maximum)
        addRest(rowB, vectorEnd, stride, delta, minimum, maximum)
        addRest(rowC, vectorEnd, stride, delta, minimum, maximum)
        addRest(rowD, vectorEnd, stride, delta, minimum, maximum)
        spike += 16
        continue
      }
    }
    const row = rows + <usize>a * stride
    for (let column: usize = 0; column < vectorEnd; column += 16) {
      v128.store(row + column, bounded(v128.load(row + column), v128.load(delta + column), lower, upper))
    }
    addRest(row, vectorEnd, stride, delta, minimum, maximum)
    spike += 4
  }
}

// @ts-ignore: decorator
@inline
function bounded(counters: v128, change: v128, lower: v128, upper: v128): v128 {
  return i8x16.max_s(i8x16.min_s(i8x16.add_sat_s(counters, change), upper), lower)
}

/** The columns beyond the whole vectors. */
// @ts-ignore: decorator
@inline
function addRest(row: usize, first: usize, end: usize, delta: usize, minimum: i32, maximum: i32): void {
  for (let column = first; column < end; column++) {
    const sum = <i32>load<i8>(row + column) + <i32>load<i8>(delta + column)
    store<i8>(row + column, <i8>max<i32>(min<i32>(sum, maximum), minimum))
  }
}
