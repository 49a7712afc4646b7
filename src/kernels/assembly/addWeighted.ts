/**
 * Adds weighted rows to the sums of each query in float64, row after row. For one query, which is bound by memory, rows
 * are read in order, as memory likes it; for more, four rows at a time stay in the cache, and sums are loaded a quarter
 * as often. Rows that a query gives no weight are left out.
 */
export function addWeighted(
  weights: usize, queryCount: u32, rows: usize, count: u32, width: u32, out: usize,
): void {
  const stride = (<usize>width) << 3
  const weightStride = (<usize>count) << 3
  const fours = queryCount > 1 ? count & ~3 : 0
  const zero = f64x2.splat(0)
  for (let row: u32 = 0; row < fours; row += 4, weights += 32, rows += stride << 2) {
    let sums = out
    for (let query: u32 = 0, weight = weights; query < queryCount; query++, weight += weightStride, sums += stride) {
      const first = v128.load(weight), second = v128.load(weight, 16)
      if (v128.any_true(v128.or(f64x2.ne(first, zero), f64x2.ne(second, zero)))) addFour(sums, stride, rows, first, second)
    }
  }
  for (let row = fours; row < count; row++, weights += 8, rows += stride) {
    let sums = out
    for (let query: u32 = 0, weight = weights; query < queryCount; query++, weight += weightStride, sums += stride) {
      const own = load<f64>(weight)
      if (own != 0) addOne(sums, stride, rows, own)
    }
  }
}

/** Adds four weighted rows to the sums of a query. */
function addFour(sums: usize, stride: usize, row0: usize, first: v128, second: v128): void {
  const row1 = row0 + stride, row2 = row1 + stride, row3 = row2 + stride
  const w0 = i64x2.shuffle(first, first, 0, 0), w1 = i64x2.shuffle(first, first, 1, 1)
  const w2 = i64x2.shuffle(second, second, 0, 0), w3 = i64x2.shuffle(second, second, 1, 1)
  const vectorEnd = stride & ~31
  let column: usize = 0
  for (; column < vectorEnd; column += 32) {
    let a = v128.load(sums + column), b = v128.load(sums + column, 16)
    a = f64x2.add(a, f64x2.mul(w0, v128.load(row0 + column)))
    b = f64x2.add(b, f64x2.mul(w0, v128.load(row0 + column, 16)))
    a = f64x2.add(a, f64x2.mul(w1, v128.load(row1 + column)))
    b = f64x2.add(b, f64x2.mul(w1, v128.load(row1 + column, 16)))
    a = f64x2.add(a, f64x2.mul(w2, v128.load(row2 + column)))
    b = f64x2.add(b, f64x2.mul(w2, v128.load(row2 + column, 16)))
    v128.store(sums + column, f64x2.add(a, f64x2.mul(w3, v128.load(row3 + column))))
    v128.store(sums + column, f64x2.add(b, f64x2.mul(w3, v128.load(row3 + column, 16))), 16)
  }
  for (; column < stride; column += 8) {
    let sum = load<f64>(sums + column) + f64x2.extract_lane(first, 0) * load<f64>(row0 + column)
    sum += f64x2.extract_lane(first, 1) * load<f64>(row1 + column)
    sum += f64x2.extract_lane(second, 0) * load<f64>(row2 + column)
    store<f64>(sums + column, sum + f64x2.extract_lane(second, 1) * load<f64>(row3 + column))
  }
}

/** Adds one weighted row to the sums of a query. */
function addOne(sums: usize, stride: usize, row: usize, weight: f64): void {
  const weights = f64x2.splat(weight)
  const end = row + stride
  for (const vectorEnd = row + (stride & ~63); row < vectorEnd; row += 64, sums += 64) {
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(weights, v128.load(row))))
    v128.store(sums, f64x2.add(v128.load(sums, 16), f64x2.mul(weights, v128.load(row, 16))), 16)
    v128.store(sums, f64x2.add(v128.load(sums, 32), f64x2.mul(weights, v128.load(row, 32))), 32)
    v128.store(sums, f64x2.add(v128.load(sums, 48), f64x2.mul(weights, v128.load(row, 48))), 48)
  }
  for (; row < end; row += 8, sums += 8) store<f64>(sums, load<f64>(sums) + weight * load<f64>(row))
}
