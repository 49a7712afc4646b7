/** Rows of at most so many columns are read in blocks of columns; wider ones along. */
const narrow: u32 = 64

/**
 * Adds the rows of a volley to the column sums. Sums of a block of columns stay in registers over the whole volley
 * when rows are narrow; wide rows are read along, four at a time, so that four reads are under way at once. Two rows
 * are interleaved and added by one multiply-add with 1 into 32 bits.
 */
export function accumulateRows(rows: usize, width: u32, volley: usize, spikes: u32, sums: usize): void {
  const stride = (<usize>width) << 1
  const end = volley + ((<usize>spikes) << 2)
  const fours = volley + ((<usize>(spikes & ~3)) << 2)
  let column: usize = 0
  if (width <= narrow) {
    for (; column + 32 <= stride; column += 32) addColumns(rows + column, stride, volley, end, sums + (column << 1))
  } else {
    const vectorEnd = (<usize>(width & ~7)) << 1
    for (let spike = volley; spike < fours; spike += 16) addFour(rows, stride, spike, vectorEnd, sums)
    for (let spike = fours; spike < end; spike += 4) addOne(row(rows, stride, spike), vectorEnd, sums)
    column = vectorEnd
  }
  for (; column < stride; column += 2) {
    let sum = load<i32>(sums + (column << 1))
    for (let spike = volley; spike < end; spike += 4) sum += <i32>load<i16>(row(rows, stride, spike) + column)
    store<i32>(sums + (column << 1), sum)
  }
}

/** The address of the row of the spike that is stored at an address. */
// @ts-ignore: decorator
@inline
function row(rows: usize, stride: usize, spike: usize): usize {
  return rows + <usize>load<u32>(spike) * stride
}

/** Adds sixteen columns of every row. */
function addColumns(rows: usize, stride: usize, volley: usize, end: usize, sums: usize): void {
  const ones = i16x8.splat(1)
  let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48)
  let spike = volley
  for (; spike + 8 <= end; spike += 8) {
    const one = row(rows, stride, spike)
    const other = row(rows, stride, spike + 4)
    const a = v128.load(one), b = v128.load(other)
    const c = v128.load(one, 16), d = v128.load(other, 16)
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), ones))
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), ones))
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11), ones))
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15), ones))
  }
  if (spike < end) {
    const last = row(rows, stride, spike)
    const a = v128.load(last), c = v128.load(last, 16)
    s0 = i32x4.add(s0, i32x4.extend_low_i16x8_s(a))
    s1 = i32x4.add(s1, i32x4.extend_high_i16x8_s(a))
    s2 = i32x4.add(s2, i32x4.extend_low_i16x8_s(c))
    s3 = i32x4.add(s3, i32x4.extend_high_i16x8_s(c))
  }
  v128.store(sums, s0)
  v128.store(sums, s1, 16)
  v128.store(sums, s2, 32)
  v128.store(sums, s3, 48)
}

/** Adds the whole vectors of four rows. */
// @ts-ignore: decorator
@inline
function addFour(rows: usize, stride: usize, spike: usize, vectorEnd: usize, sums: usize): void {
  const ones = i16x8.splat(1)
  const rowA = row(rows, stride, spike), rowB = row(rows, stride, spike + 4)
  const rowC = row(rows, stride, spike + 8), rowD = row(rows, stride, spike + 12)
  for (let column: usize = 0; column < vectorEnd; column += 16) {
    const a = v128.load(rowA + column), b = v128.load(rowB + column)
    const c = v128.load(rowC + column), d = v128.load(rowD + column)
    const low = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), ones),
      i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11), ones))
    const high = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), ones),
      i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15), ones))
    const sum = sums + (column << 1)
    v128.store(sum, i32x4.add(v128.load(sum), low))
    v128.store(sum, i32x4.add(v128.load(sum, 16), high), 16)
  }
}

/** Adds the whole vectors of one row. */
// @ts-ignore: decorator
@inline
function addOne(from: usize, vectorEnd: usize, sums: usize): void {
  for (let column: usize = 0; column < vectorEnd; column += 16) {
    const sum = sums + (column << 1)
    const values = v128.load(from + column)
    v128.store(sum, i32x4.add(v128.load(sum), i32x4.extend_low_i16x8_s(values)))
    v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.extend_high_i16x8_s(values)), 16)
  }
}
