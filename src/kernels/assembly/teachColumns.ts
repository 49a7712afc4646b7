const changeMax: f64 = 65536

/** Sources whose changes are computed at a time; a few more than half of them have one. */
const together: u32 = 32
/** Where the rows and the changes of those that have one are kept: below all arrays. */
const changedRows: usize = 16
const changes: usize = changedRows + 4 * 32

/** Shifts some columns of the rows of eligible sources. See the reference. */
export function shiftColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, steps: f64, columns: usize, columnCount: u32,
  maximum: i32,
): void {
  const end = columns + ((<usize>columnCount) << 2)
  const stride = (<usize>width) << 1
  for (let first: u32 = 0; first < sources; first += together) {
    const changed = listChanges(first, min<u32>(sources, first + together), eligibility, steps)
    for (let index: usize = 0; index < changed; index += 4) {
      const row = rows + <usize>load<u32>(changedRows + index) * stride
      const change = load<i32>(changes + index)
      for (let column = columns; column < end; column += 4) {
        const place = row + ((<usize>load<u32>(column)) << 1)
        const weight = <i32>load<i16>(place) + change
        store<i16>(place, <i16>(weight < 0 ? 0 : weight > maximum ? maximum : weight))
      }
    }
  }
}

/** Lists the sources of a range whose weights change, without a branch. Returns how many bytes their list has. */
// @ts-ignore: decorator
@inline
function listChanges(first: u32, end: u32, eligibility: usize, steps: f64): usize {
  let changed: usize = 0
  for (let source = first; source < end; source++) {
    const amount = steps * load<f64>(eligibility + ((<usize>source) << 3))
    const bounded = amount > changeMax ? changeMax : amount < -changeMax ? -changeMax : amount
    const change = <i32>floor(bounded + 0.5)
    store<u32>(changedRows + changed, source)
    store<i32>(changes + changed, change)
    changed += change != 0 ? 4 : 0
  }
  return changed
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
