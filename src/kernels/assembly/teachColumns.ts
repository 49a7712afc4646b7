const changeMax: f64 = 65536

/** Shifts some columns of the rows of eligible sources, four at a time. See the reference. */
export function shiftColumns(
  rows: usize, width: u32, sources: u32, eligibility: usize, steps: f64, columns: usize, columnCount: u32,
  maximum: i32,
): void {
  const end = columns + ((<usize>columnCount) << 2)
  const stride = (<usize>width) << 1
  const fours = eligibility + ((<usize>(sources & ~3)) << 3)
  let row = rows
  let place = eligibility
  for (; place < fours; place += 32, row += 4 * stride) {
    const changes = i32x4.shuffle(changesOf(v128.load(place), steps), changesOf(v128.load(place, 16), steps), 0, 1, 4, 5)
    if (!v128.any_true(changes)) continue
    for (let column = columns; column < end; column += 4) {
      const weight = row + ((<usize>load<u32>(column)) << 1)
      shift(weight, i32x4.extract_lane(changes, 0), maximum)
      shift(weight + stride, i32x4.extract_lane(changes, 1), maximum)
      shift(weight + 2 * stride, i32x4.extract_lane(changes, 2), maximum)
      shift(weight + 3 * stride, i32x4.extract_lane(changes, 3), maximum)
    }
  }
  for (const last = eligibility + ((<usize>sources) << 3); place < last; place += 8, row += stride) {
    const change = i32x4.extract_lane(changesOf(v128.load64_splat(place), steps), 0)
    for (let column = columns; column < end; column += 4) shift(row + ((<usize>load<u32>(column)) << 1), change, maximum)
  }
}

/** The changes of two sources. */
// @ts-ignore: decorator
@inline
function changesOf(eligible: v128, steps: f64): v128 {
  const amounts = f64x2.mul(eligible, f64x2.splat(steps))
  const bounded = f64x2.pmax(f64x2.splat(-changeMax), f64x2.pmin(f64x2.splat(changeMax), amounts))
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.floor(f64x2.add(bounded, f64x2.splat(0.5))))
}

// @ts-ignore: decorator
@inline
function shift(place: usize, change: i32, maximum: i32): void {
  store<i16>(place, <i16>max<i32>(0, min<i32>(maximum, <i32>load<i16>(place) + change)))
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
