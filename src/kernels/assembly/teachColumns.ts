const changeMax: f64 = 65536

/** Shifts some columns of the rows of eligible sources. See the reference. */
export function shiftColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, steps: f64, columns: usize, columnCount: u32,
  maximum: i32,
): void {
  const end = columns + ((<usize>columnCount) << 2)
  for (let source: u32 = 0; source < sources; source++) {
    const amount = steps * load<f64>(eligibility + ((<usize>source) << 3))
    const change = <i32>floor(max<f64>(-changeMax, min<f64>(changeMax, amount)) + 0.5)
    if (change == 0) continue
    const row = rows + ((<usize>source * <usize>width) << 1)
    for (let column = columns; column < end; column += 4) {
      const place = row + ((<usize>load<u32>(column)) << 1)
      store<i16>(place, <i16>max<i32>(0, min<i32>(maximum, <i32>load<i16>(place) + change)))
    }
  }
}

/** Brings some columns of the rows of eligible sources nearer to a bound. See the reference. */
export function approachColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, fraction: f64, columns: usize, columnCount: u32,
  bound: i32,
): void {
  const end = columns + ((<usize>columnCount) << 2)
  for (let source: u32 = 0; source < sources; source++) {
    const share = min<f64>(1, fraction * load<f64>(eligibility + ((<usize>source) << 3)))
    if (share <= 0) continue
    const row = rows + ((<usize>source * <usize>width) << 1)
    for (let column = columns; column < end; column += 4) approach(row + ((<usize>load<u32>(column)) << 1), share, bound)
  }
}

/** Brings the rows of a volley nearer to a bound. See the reference. */
export function approachRows(
  rows: usize, width: u32, volley: usize, spikes: u32, fraction: f64, bound: i32,
): void {
  const stride = (<usize>width) << 1
  for (let spike: u32 = 0; spike < spikes; spike++) {
    const row = rows + <usize>load<u32>(volley + ((<usize>spike) << 2)) * stride
    for (let place = row; place < row + stride; place += 2) approach(place, fraction, bound)
  }
}

// @ts-ignore: decorator
@inline
function approach(place: usize, share: f64, bound: i32): void {
  const weight = <i32>load<i16>(place)
  store<i16>(place, <i16>(weight + <i32>floor(share * <f64>(bound - weight) + 0.5)))
}
