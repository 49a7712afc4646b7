import { exp } from './exp'

/**
 * Softmax attention of one query in a single pass over keys and values: sums are kept relative to the greatest score
 * so far (Milakov & Gimelshein 2018), four keys at a time. Bound by memory: where keys are the values, every row is
 * read from memory once. The scores of four keys are found in the same loop that adds the values of the four before,
 * so that memory is never idle. See the reference for the order of sums.
 */
export function attend(
  query: usize, width: u32, keys: usize, count: u32, beta: f64, values: usize, out: usize,
): void {
  const stride = (<usize>width) << 2
  const four = stride << 2
  memory.fill(out, 0, stride)
  let greatest = -Infinity
  let total: f64 = 0
  const whole = count >>> 2
  let key = keys, value = values
  let scores = i32x4.splat(0)
  if (whole > 0) scores = dots(query, width, key, stride)
  for (let block: u32 = 0; block < whole; block++, value += four) {
    key += four
    const s0 = beta * <f64>f32x4.extract_lane(scores, 0), s1 = beta * <f64>f32x4.extract_lane(scores, 1)
    const s2 = beta * <f64>f32x4.extract_lane(scores, 2), s3 = beta * <f64>f32x4.extract_lane(scores, 3)
    const most = larger(larger(s0, s1), larger(s2, s3))
    if (most > greatest) {
      const kept = exp(greatest - most)
      scale(out, width, <f32>kept)
      total *= kept
      greatest = most
    }
    const w0 = exp(s0 - greatest), w1 = exp(s1 - greatest), w2 = exp(s2 - greatest), w3 = exp(s3 - greatest)
    total = total + w0 + w1 + w2 + w3
    const weights = f32x4(<f32>w0, <f32>w1, <f32>w2, <f32>w3)
    if (block + 1 < whole) scores = dotsAndSums(query, width, key, value, stride, weights, out)
    else addFour(out, width, value, stride, weights)
  }
  for (let row = whole << 2; row < count; row++, key += stride, value += stride) {
    const score = beta * <f64>f32x4.extract_lane(dots(query, width, key, 0), 0)
    if (score > greatest) {
      const kept = exp(greatest - score)
      scale(out, width, <f32>kept)
      total *= kept
      greatest = score
    }
    const weight = exp(score - greatest)
    total += weight
    for (let column: usize = 0; column < stride; column += 4) {
      store<f32>(out + column, load<f32>(out + column) + <f32>weight * load<f32>(value + column))
    }
  }
  scale(out, width, <f32>(1 / total))
}

// @ts-ignore: decorator
@inline
function larger(left: f64, right: f64): f64 {
  return left > right ? left : right
}

/** The dot products of the query with four keys, one in each lane. */
function dots(query: usize, width: u32, key: usize, stride: usize): v128 {
  const key1 = key + stride, key2 = key1 + stride, key3 = key2 + stride
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0
  const vectorEnd = (<usize>(width & ~7)) << 2
  for (let column: usize = 0; column < vectorEnd; column += 16) {
    const a = v128.load(query + column)
    a0 = f32x4.add(a0, f32x4.mul(a, v128.load(key + column)))
    a1 = f32x4.add(a1, f32x4.mul(a, v128.load(key1 + column)))
    a2 = f32x4.add(a2, f32x4.mul(a, v128.load(key2 + column)))
    a3 = f32x4.add(a3, f32x4.mul(a, v128.load(key3 + column)))
  }
  return addRest(sumLanes(a0, a1, a2, a3), query, width, key, key1, key2, key3)
}

/** Adds four weighted values to the sums and returns the dot products of the query with four keys. */
function dotsAndSums(
  query: usize, width: u32, key: usize, value: usize, stride: usize, weights: v128, out: usize,
): v128 {
  const stride2 = stride << 1, stride3 = stride2 + stride
  const w0 = i32x4.shuffle(weights, weights, 0, 0, 0, 0), w1 = i32x4.shuffle(weights, weights, 1, 1, 1, 1)
  const w2 = i32x4.shuffle(weights, weights, 2, 2, 2, 2), w3 = i32x4.shuffle(weights, weights, 3, 3, 3, 3)
  let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0
  const vectorEnd = (<usize>(width & ~7)) << 2
  let q = query, k = key, v = value, o = out
  for (const end = query + vectorEnd; q < end; q += 32, k += 32, v += 32, o += 32) {
    let a = v128.load(q)
    a0 = f32x4.add(a0, f32x4.mul(a, v128.load(k)))
    a1 = f32x4.add(a1, f32x4.mul(a, v128.load(k + stride)))
    a2 = f32x4.add(a2, f32x4.mul(a, v128.load(k + stride2)))
    a3 = f32x4.add(a3, f32x4.mul(a, v128.load(k + stride3)))
    let sum = f32x4.add(v128.load(o), f32x4.mul(w0, v128.load(v)))
    sum = f32x4.add(sum, f32x4.mul(w1, v128.load(v + stride)))
    sum = f32x4.add(sum, f32x4.mul(w2, v128.load(v + stride2)))
    v128.store(o, f32x4.add(sum, f32x4.mul(w3, v128.load(v + stride3))))
    a = v128.load(q, 16)
    a0 = f32x4.add(a0, f32x4.mul(a, v128.load(k, 16)))
    a1 = f32x4.add(a1, f32x4.mul(a, v128.load(k + stride, 16)))
    a2 = f32x4.add(a2, f32x4.mul(a, v128.load(k + stride2, 16)))
    a3 = f32x4.add(a3, f32x4.mul(a, v128.load(k + stride3, 16)))
    sum = f32x4.add(v128.load(o, 16), f32x4.mul(w0, v128.load(v, 16)))
    sum = f32x4.add(sum, f32x4.mul(w1, v128.load(v + stride, 16)))
    sum = f32x4.add(sum, f32x4.mul(w2, v128.load(v + stride2, 16)))
    v128.store(o, f32x4.add(sum, f32x4.mul(w3, v128.load(v + stride3, 16))), 16)
  }
  addColumns(out, vectorEnd, (<usize>width) << 2, value, stride, weights)
  return addRest(
    sumLanes(a0, a1, a2, a3), query, width, key, key + stride, key + stride2, key + stride3)
}

/** The sums of the lanes of four vectors, in one vector: (lane 0 + lane 1) + (lane 2 + lane 3). */
// @ts-ignore: decorator
@inline
function sumLanes(a0: v128, a1: v128, a2: v128, a3: v128): v128 {
  const even01 = i32x4.shuffle(a0, a1, 0, 4, 2, 6), odd01 = i32x4.shuffle(a0, a1, 1, 5, 3, 7)
  const even23 = i32x4.shuffle(a2, a3, 0, 4, 2, 6), odd23 = i32x4.shuffle(a2, a3, 1, 5, 3, 7)
  const pairs01 = f32x4.add(even01, odd01), pairs23 = f32x4.add(even23, odd23)
  return f32x4.add(i32x4.shuffle(pairs01, pairs23, 0, 1, 4, 5), i32x4.shuffle(pairs01, pairs23, 2, 3, 6, 7))
}

/** Adds the products of the columns beyond the last whole eight. */
// @ts-ignore: decorator
@inline
function addRest(
  dotProducts: v128, query: usize, width: u32, key: usize, key1: usize, key2: usize, key3: usize,
): v128 {
  let sums = dotProducts
  const end = (<usize>width) << 2
  for (let column = (<usize>(width & ~7)) << 2; column < end; column += 4) {
    const products = f32x4.mul(v128.load32_splat(query + column), f32x4(
      load<f32>(key + column), load<f32>(key1 + column), load<f32>(key2 + column), load<f32>(key3 + column)))
    sums = f32x4.add(sums, products)
  }
  return sums
}

/** Multiplies the sums by a factor. */
function scale(out: usize, width: u32, factor: f32): void {
  const vectorEnd = (<usize>(width & ~3)) << 2
  const end = (<usize>width) << 2
  const factors = f32x4.splat(factor)
  let column: usize = 0
  for (; column < vectorEnd; column += 16) v128.store(out + column, f32x4.mul(v128.load(out + column), factors))
  for (; column < end; column += 4) store<f32>(out + column, load<f32>(out + column) * factor)
}

/** Adds four weighted values to the sums, one after the other. */
function addFour(out: usize, width: u32, value: usize, stride: usize, weights: v128): void {
  const w0 = i32x4.shuffle(weights, weights, 0, 0, 0, 0), w1 = i32x4.shuffle(weights, weights, 1, 1, 1, 1)
  const w2 = i32x4.shuffle(weights, weights, 2, 2, 2, 2), w3 = i32x4.shuffle(weights, weights, 3, 3, 3, 3)
  const value1 = value + stride, value2 = value1 + stride, value3 = value2 + stride
  const vectorEnd = (<usize>(width & ~7)) << 2
  for (let column: usize = 0; column < vectorEnd; column += 16) {
    let sum = f32x4.add(v128.load(out + column), f32x4.mul(w0, v128.load(value + column)))
    sum = f32x4.add(sum, f32x4.mul(w1, v128.load(value1 + column)))
    sum = f32x4.add(sum, f32x4.mul(w2, v128.load(value2 + column)))
    v128.store(out + column, f32x4.add(sum, f32x4.mul(w3, v128.load(value3 + column))))
  }
  addColumns(out, vectorEnd, (<usize>width) << 2, value, stride, weights)
}

/** Adds columns from `first` to `end` of four weighted values to the sums, one after the other. */
// @ts-ignore: decorator
@inline
function addColumns(out: usize, first: usize, end: usize, value: usize, stride: usize, weights: v128): void {
  for (let column = first; column < end; column += 4) {
    let sum = load<f32>(out + column) + f32x4.extract_lane(weights, 0) * load<f32>(value + column)
    sum += f32x4.extract_lane(weights, 1) * load<f32>(value + stride + column)
    sum += f32x4.extract_lane(weights, 2) * load<f32>(value + 2 * stride + column)
    sum += f32x4.extract_lane(weights, 3) * load<f32>(value + 3 * stride + column)
    store<f32>(out + column, sum)
  }
}
