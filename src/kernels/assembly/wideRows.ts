/*
 * The kernels of rows of weights, for weights of 32 bits: sums are 64-bit floating-point numbers, which hold them
 * exactly, and so are weights while they change.
 */

/** Adds the rows of a volley to the column sums. */
export function accumulateWideRows(rows: usize, width: u32, volley: usize, spikes: u32, sums: usize): void {
  const stride = (<usize>width) << 2
  const vectorEnd = (<usize>(width & ~3)) << 2
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = rowOf(rows, stride, volley, spike)
    let column: usize = 0
    for (; column < vectorEnd; column += 16) {
      const sum = sums + (column << 1)
      const values = v128.load(row + column)
      const others = i32x4.shuffle(values, values, 2, 3, 2, 3)
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.convert_low_i32x4_s(values)))
      v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.convert_low_i32x4_s(others)), 16)
    }
    for (; column < stride; column += 4) {
      const sum = sums + (column << 1)
      store<f64>(sum, load<f64>(sum) + <f64>load<i32>(row + column))
    }
  }
}

/** Adds `delta` to the rows of a volley between bounds. */
export function addToWideRows(
  rows: usize, width: u32, volley: usize, spikes: u32, delta: usize, minimum: i32, maximum: i32,
): void {
  const stride = (<usize>width) << 2
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = rowOf(rows, stride, volley, spike)
    for (let column: usize = 0; column < stride; column += 4) {
      const sum = <i64>load<i32>(row + column) + <i64>load<i32>(delta + column)
      store<i32>(row + column, <i32>max<i64>(min<i64>(sum, maximum), minimum))
    }
  }
}

/** Shifts some columns of the rows of eligible sources. See the reference of shiftColumns. */
export function shiftWideColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, steps: f64, columns: usize, columnCount: u32,
  maximum: i32,
): void {
  const stride = (<usize>width) << 2
  const end = columns + ((<usize>columnCount) << 2)
  for (let source: u32 = 0; source < sources; source++) {
    const change = floor(steps * load<f64>(eligibility + ((<usize>source) << 3)) + 0.5)
    if (change == 0) continue
    const row = rows + <usize>source * stride
    for (let column = columns; column < end; column += 4) {
      const place = row + ((<usize>load<u32>(column)) << 2)
      const weight = <f64>load<i32>(place) + change
      store<i32>(place, <i32>max<f64>(min<f64>(weight, <f64>maximum), 0))
    }
  }
}

/** Brings some columns of the rows of eligible sources nearer to a bound. See the reference of approachColumns. */
export function approachWideColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, fraction: f64, columns: usize, columnCount: u32,
  bound: i32,
): void {
  const stride = (<usize>width) << 2
  const end = columns + ((<usize>columnCount) << 2)
  for (let source: u32 = 0; source < sources; source++) {
    const share = min<f64>(1, fraction * load<f64>(eligibility + ((<usize>source) << 3)))
    if (share <= 0) continue
    const row = rows + <usize>source * stride
    for (let column = columns; column < end; column += 4) approach(row + ((<usize>load<u32>(column)) << 2), share, bound)
  }
}

/** Brings the rows of a volley nearer to a bound. See the reference of approachRows. */
export function approachWideRows(
  rows: usize, width: u32, volley: usize, spikes: u32, fraction: f64, bound: i32,
): void {
  const stride = (<usize>width) << 2
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = rowOf(rows, stride, volley, spike)
    for (let place = row; place < row + stride; place += 4) approach(place, fraction, bound)
  }
}

// @ts-ignore: decorator
@inline
function rowOf(rows: usize, stride: usize, volley: usize, spike: u32): usize {
  return rows + <usize>load<u32>(volley + ((<usize>spike) << 2)) * stride
}

// @ts-ignore: decorator
@inline
function approach(place: usize, share: f64, bound: i32): void {
  const weight = <f64>load<i32>(place)
  store<i32>(place, <i32>(weight + floor(share * (<f64>bound - weight) + 0.5)))
}
