import { exp } from './exp'

/**
 * Softmax attention of one query in a single pass over keys and values: sums are kept relative to the greatest score
 * so far (Milakov & Gimelshein 2018), four keys at a time. Bound by memory: where keys are the values, every row is
 * read from memory once. See the reference for the order of sums.
 */
export function attend(
  query: usize, width: u32, keys: usize, count: u32, beta: f64, values: usize, valueWidth: u32, out: usize,
): void {
  const stride = (<usize>width) << 2
  const valueStride = (<usize>valueWidth) << 2
  memory.fill(out, 0, valueStride)
  let greatest = -Infinity
  let total: f64 = 0
  let row: u32 = 0
  for (; row + 4 <= count; row += 4) {
    const key = keys + <usize>row * stride
    const scores = dots(query, width, key, stride)
    const s0 = beta * <f64>f32x4.extract_lane(scores, 0), s1 = beta * <f64>f32x4.extract_lane(scores, 1)
    const s2 = beta * <f64>f32x4.extract_lane(scores, 2), s3 = beta * <f64>f32x4.extract_lane(scores, 3)
    const most = larger(larger(s0, s1), larger(s2, s3))
    if (most > greatest) {
      const kept = exp(greatest - most)
      scale(out, valueWidth, <f32>kept)
      total *= kept
      greatest = most
    }
    const w0 = exp(s0 - greatest), w1 = exp(s1 - greatest), w2 = exp(s2 - greatest), w3 = exp(s3 - greatest)
    total = total + w0 + w1 + w2 + w3
    const value = values + <usize>row * valueStride
    addFour(out, valueWidth, value, valueStride, <f32>w0, <f32>w1, <f32>w2, <f32>w3)
  }
  for (; row < count; row++) {
    const score = beta * <f64>f32x4.extract_lane(dots(query, width, keys + <usize>row * stride, 0), 0)
    if (score > greatest) {
      const kept = exp(greatest - score)
      scale(out, valueWidth, <f32>kept)
      total *= kept
      greatest = score
    }
    const weight = exp(score - greatest)
    total += weight
    const value = values + <usize>row * valueStride
    for (let column: usize = 0; column < valueStride; column += 4) {
      store<f32>(out + column, load<f32>(out + column) + <f32>weight * load<f32>(value + column))
    }
  }
  scale(out, valueWidth, <f32>(1 / total))
}

// @ts-ignore: decorator
@inline
function larger(left: f64, right: f64): f64 {
  return left > right ? left : right
}

/** The dot products of the query with four keys, one in each lane. */
// @ts-ignore: decorator
@inline
function dots(query: usize, width: u32, key: usize, stride: usize): v128 {
  const key1 = key + stride, key2 = key1 + stride, key3 = key2 + stride
  let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
  const vectorEnd = (<usize>(width & ~7)) << 2
  for (let column: usize = 0; column < vectorEnd; column += 32) {
    const a = v128.load(query + column), b = v128.load(query + column, 16)
    a0 = f32x4.add(a0, f32x4.mul(a, v128.load(key + column)))
    b0 = f32x4.add(b0, f32x4.mul(b, v128.load(key + column, 16)))
    a1 = f32x4.add(a1, f32x4.mul(a, v128.load(key1 + column)))
    b1 = f32x4.add(b1, f32x4.mul(b, v128.load(key1 + column, 16)))
    a2 = f32x4.add(a2, f32x4.mul(a, v128.load(key2 + column)))
    b2 = f32x4.add(b2, f32x4.mul(b, v128.load(key2 + column, 16)))
    a3 = f32x4.add(a3, f32x4.mul(a, v128.load(key3 + column)))
    b3 = f32x4.add(b3, f32x4.mul(b, v128.load(key3 + column, 16)))
  }
  a0 = f32x4.add(a0, b0)
  a1 = f32x4.add(a1, b1)
  a2 = f32x4.add(a2, b2)
  a3 = f32x4.add(a3, b3)
  const even01 = i32x4.shuffle(a0, a1, 0, 4, 2, 6), odd01 = i32x4.shuffle(a0, a1, 1, 5, 3, 7)
  const even23 = i32x4.shuffle(a2, a3, 0, 4, 2, 6), odd23 = i32x4.shuffle(a2, a3, 1, 5, 3, 7)
  const pairs01 = f32x4.add(even01, odd01), pairs23 = f32x4.add(even23, odd23)
  let sums = f32x4.add(i32x4.shuffle(pairs01, pairs23, 0, 1, 4, 5), i32x4.shuffle(pairs01, pairs23, 2, 3, 6, 7))
  const end = (<usize>width) << 2
  for (let column = vectorEnd; column < end; column += 4) {
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

/** Adds four weighted rows to the sums, one after the other. */
// @ts-ignore: decorator
@inline
function addFour(out: usize, width: u32, value: usize, stride: usize, w0: f32, w1: f32, w2: f32, w3: f32): void {
  const value1 = value + stride, value2 = value1 + stride, value3 = value2 + stride
  const vectorEnd = (<usize>(width & ~3)) << 2
  const end = (<usize>width) << 2
  const v0 = f32x4.splat(w0), v1 = f32x4.splat(w1), v2 = f32x4.splat(w2), v3 = f32x4.splat(w3)
  let column: usize = 0
  for (; column < vectorEnd; column += 16) {
    let sum = f32x4.add(v128.load(out + column), f32x4.mul(v0, v128.load(value + column)))
    sum = f32x4.add(sum, f32x4.mul(v1, v128.load(value1 + column)))
    sum = f32x4.add(sum, f32x4.mul(v2, v128.load(value2 + column)))
    sum = f32x4.add(sum, f32x4.mul(v3, v128.load(value3 + column)))
    v128.store(out + column, sum)
  }
  for (; column < end; column += 4) {
    let sum = load<f32>(out + column) + w0 * load<f32>(value + column)
    sum += w1 * load<f32>(value1 + column)
    sum += w2 * load<f32>(value2 + column)
    sum += w3 * load<f32>(value3 + column)
    store<f32>(out + column, sum)
  }
}
